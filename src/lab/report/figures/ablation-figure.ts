import { drawIntervalRows, type IntervalRow } from '../drawing/interval-rows';
import { twoDecimals, withInterval } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';

/** What the model reaches without one family of measures, and by that family alone. AUC with 95 % interval, null where it could not be had. */
export interface FamilyWorth {
  readonly family: string;
  readonly without: AucFigure | null;
  readonly alone: AucFigure | null;
}

export interface AucFigure {
  readonly auc: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What each family of measures is worth. in  whole: with all of them */
export function ablationFigure(whole: AucFigure | null, rows: readonly FamilyWorth[]): Figure {
  const text = {
    id: 'ablations',
    title: 'What each family of measures is worth',
    words: [
      'The upper panel leaves one family of measures out of the model, the lower one judges by one family alone; the dotted line is the model with all of them.',
      'A family is needed if leaving it out moves the dot well to the left; differences smaller than the lines are chance.',
    ] as const,
  };
  const pick = (panel: string, of: (row: FamilyWorth) => AucFigure | null, style: number): IntervalRow[] =>
    rows.flatMap((row) => {
      const figure = of(row);
      if (figure === null) return [];
      const { auc, low, high } = figure;
      return [{ panel, label: row.family, value: auc, low, high, style: comparedStyle(style) }];
    });
  const drawn = [...pick('without it', (row) => row.without, 0), ...pick('it alone', (row) => row.alone, 1)];
  if (whole === null || drawn.length === 0) return figureWithout(text, 'Families were not left out one by one.');
  const lowest = Math.min(0.5, ...drawn.map(({ value, low }) => low ?? value));
  // One family of many is worth thousandths.
  const cell = (figure: AucFigure | null): string =>
    figure === null ? '–' : withInterval(figure.auc, figure.low, figure.high, 3);
  return drawnFigure(text, {
    svg: drawIntervalRows(
      drawn,
      { label: 'AUC', domain: [Math.floor(lowest * 10) / 10, 1], marks: [0.5, whole.auc] },
      `AUC without each of ${rows.length} families and by each alone; with all of them ${twoDecimals(whole.auc)}.`,
    ),
    table: {
      columns: ['family', 'AUC without it', 'AUC by it alone'],
      rows: [['(all)', cell(whole), '–'], ...rows.map((row) => [row.family, cell(row.without), cell(row.alone)])],
    },
  });
}
