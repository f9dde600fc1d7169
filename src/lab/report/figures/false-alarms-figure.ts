import { drawIntervalRows, type IntervalRow } from '../drawing/interval-rows';
import { percent } from '../drawing/numbers';
import { comparedStyle } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure, type FigureText } from '../figure';
import type { FalseAlarms, FlaggedShare } from '../measures/false-alarms';

/** Share of untouched clips that `suspicious` is allowed to flag; see `training/thresholds.ts`. */
const ALLOWED = 0.05;

const LABEL_LETTERS = 20;

/** Strata under a common heading, e.g. face sizes. */
export interface AlarmPanel {
  readonly heading: string;
  readonly strata: readonly FalseAlarms[];
}

const BY_SOURCE: FigureText = {
  id: 'false-alarms-by-source',
  title: 'False alarms by source',
  words: [
    'How many untouched clips of each source were called suspicious although nobody manipulated them, with limits that were set on other clips.',
    'Further left is better, the dotted line is the 5 % aimed at; long lines mean that there are too few clips (their number stands after the name) to know the share well.',
  ],
};

const BY_QUALITY: FigureText = {
  id: 'false-alarms-by-quality',
  title: 'False alarms by picture quality',
  words: [
    'The same by the size of the face, by how much fine detail it holds (little of it means blur), and by how many bits the video spends on a pixel.',
    'If one row lies far to the right of the others in its panel, clips of that quality are accused too often.',
  ],
};

/** False alarms by data set. */
export function falseAlarmsBySourceFigure(strata: readonly FalseAlarms[]): Figure {
  return falseAlarmsFigure(BY_SOURCE, [{ heading: '', strata }], 'No untouched clips were judged.');
}

/** False alarms by face size, detail and bit rate. */
export function falseAlarmsByQualityFigure(panels: readonly AlarmPanel[]): Figure {
  return falseAlarmsFigure(BY_QUALITY, panels, 'No untouched clips were judged, or nothing is known of their quality.');
}

function falseAlarmsFigure(text: FigureText, panels: readonly AlarmPanel[], instead: string): Figure {
  const rows = panels.flatMap(({ heading, strata }) =>
    strata.flatMap(({ stratum, nReals, suspicious }): IntervalRow[] =>
      suspicious === null
        ? []
        : [
            {
              panel: heading,
              label: `${labelOf(stratum)}, ${nReals}`,
              value: suspicious.share,
              low: suspicious.low,
              high: suspicious.high,
              style: comparedStyle(0),
            },
          ],
    ),
  );
  const total = panels.flatMap(({ strata }) => strata).length;
  if (total === 0) return figureWithout(text, instead);
  if (rows.length === 0) {
    return figureWithout(text, 'There are too few untouched clips to say where “suspicious” begins (20 are needed).');
  }
  return drawnFigure(text, {
    svg: drawIntervalRows(
      rows,
      { label: 'untouched clips called suspicious (%)', domain: [0, 100], percent: true, marks: [ALLOWED] },
      `${text.title}: ${rows.map(({ label, value }) => `${label}: ${percent(value)}`).join('; ')}.`,
    ),
    table: {
      columns: ['', 'clips', 'untouched clips', 'called suspicious', 'called strongly suspicious'],
      rows: panels.flatMap(({ heading, strata }) =>
        strata.map(({ stratum, nReals, suspicious, strong }) => [
          heading,
          stratum,
          String(nReals),
          shareText(suspicious),
          shareText(strong),
        ]),
      ),
    },
  });
}

/** Names that leave room for the number of clips beside the plot. */
function labelOf(stratum: string): string {
  return stratum.length <= LABEL_LETTERS ? stratum : `${stratum.slice(0, LABEL_LETTERS - 1)}…`;
}

function shareText(share: FlaggedShare | null): string {
  return share === null ? '–' : `${percent(share.share)} (${percent(share.low)} to ${percent(share.high)})`;
}
