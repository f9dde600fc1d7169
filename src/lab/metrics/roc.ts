import { splitScores, type Scored } from './scored';

/** One corner of the ROC curve: shares flagged when everything that scores `threshold` or more is flagged. */
export interface RocPoint {
  readonly threshold: number;
  /** Share of reals flagged, [0, 1]. */
  readonly fpr: number;
  /** Share of fakes flagged, [0, 1]. */
  readonly tpr: number;
}

/** The ROC curve from (0, 0) to (1, 1), one point a distinct score, strictest first; empty without both kinds. */
export function rocCurve(items: readonly Scored[]): RocPoint[] {
  const { fakes, reals } = splitScores(items);
  if (fakes.length === 0 || reals.length === 0) return [];
  const sorted = [...items].sort((a, b) => b.score - a.score);
  const points: RocPoint[] = [{ threshold: Infinity, fpr: 0, tpr: 0 }];
  let flaggedFakes = 0;
  let flaggedReals = 0;
  for (const [i, item] of sorted.entries()) {
    if (item.fake) flaggedFakes += 1;
    else flaggedReals += 1;
    if (sorted[i + 1]?.score === item.score) continue;
    points.push({
      threshold: item.score,
      fpr: flaggedReals / reals.length,
      tpr: flaggedFakes / fakes.length,
    });
  }
  return points;
}
