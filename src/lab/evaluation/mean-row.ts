import type { Row } from './row';

/** Method of a row that holds means over the rows of single methods. */
export const MEAN = 'mean';

const FIGURES = [
  'auc',
  'eer',
  'tprAtFpr1',
  'tprAtFpr5',
  'pairedRate',
  'cllr',
  'falseAlarmSuspicious',
  'falseAlarmStrong',
] as const;

const INTERVALS = ['auc', 'eer', 'tprAtFpr1', 'tprAtFpr5', 'pairedRate', 'cllr'] as const;

/**
 * Means over the rows of single methods of one data set, each method counting the same; a figure that a method lacks is left out of its mean.
 * Numbers of clips are summed, but reals (and clips without verdict), which the rows share, are counted as in the largest row. No intervals: the
 * rows share their reals.
 * out  null without rows
 */
export function meanRow(rows: readonly Row[]): Row | null {
  const [first] = rows;
  if (!first) return null;
  const mean = (figure: (typeof FIGURES)[number]): number | null => {
    const values = rows.flatMap((row) => row[figure] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    ...first,
    method: MEAN,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, mean(figure)])),
    ...Object.fromEntries(INTERVALS.flatMap((figure) => [`${figure}Low`, `${figure}High`].map((end) => [end, null]))),
    reals: rows.every((row) => row.reals === 'own') ? 'own' : 'all',
    nFake: rows.reduce((sum, row) => sum + row.nFake, 0),
    nReal: Math.max(...rows.map((row) => row.nReal)),
    nPairs: rows.reduce((sum, row) => sum + row.nPairs, 0),
    notAssessed: Math.max(...rows.map((row) => row.notAssessed)),
  };
}
