import { useMemo } from 'preact/hooks';
import { rangeRows, type ShownTrack } from '../../../../../casework/evidence-view/range-rows';
import { familyText, plotTexts } from '../../../../texts/casework/evidence-words';
import { groupTexts } from '../../../../texts/words';
import type { Yardstick } from '../load/models';
import { rangeFigure } from '../plots/range-figure';
import { PlotFigure } from './plot-figure';

/** Rows that are drawn of the many families and single measures. */
const MOST_FAMILIES = 8;
const MOST_FEATURES = 10;

interface RangeFiguresProps {
  readonly tracks: readonly ShownTrack[];
  /** What the items are called in legends and tables. */
  readonly names: readonly string[];
  readonly yardstick: Yardstick;
  readonly item: string;
  readonly lines: readonly string[];
}

/** What speaks for and against, ever finer: kinds of traces, families of measures, single measures. */
export function RangeFigures({ tracks, names, yardstick, item, lines }: RangeFiguresProps) {
  const figures = useMemo(() => {
    const { model, reference } = yardstick;
    const rows = rangeRows(tracks, model, reference);
    const { clips } = reference;
    const two = tracks.length > 1;
    const common = { items: names, axis: plotTexts.llr, valuesMove: true };
    return [
      rangeFigure(rows.groups, {
        ...common,
        id: 'groups',
        title: plotTexts.groups,
        words: [plotTexts.groupsText, plotTexts.referenceText(clips.untouched, clips.manipulated)],
        nameOf: ({ group }) => groupTexts[group],
        most: rows.groups.length,
      }),
      rangeFigure(rows.families, {
        ...common,
        id: 'families',
        title: plotTexts.families,
        words: [two ? plotTexts.familiesTextTwo : plotTexts.familiesText],
        nameOf: ({ id }) => familyText(id),
        most: MOST_FAMILIES,
      }),
      rangeFigure(rows.features, {
        ...common,
        id: 'features',
        title: plotTexts.features,
        words: [two ? plotTexts.featuresTextTwo : plotTexts.featuresText],
        axis: plotTexts.spreadUnit,
        valuesMove: false,
        nameOf: ({ id }) => plotTexts.groupRow(familyText(id.split('.')[0]!), id),
        most: MOST_FEATURES,
      }),
    ];
  }, [tracks, names, yardstick]);
  return (
    <>
      {figures.map((figure) => (
        <PlotFigure key={figure.id} figure={figure} item={item} lines={lines} />
      ))}
    </>
  );
}
