import { rocCurve } from './roc';
import type { Scored } from './scored';

/**
 * Equal error rate: where the ROC curve, drawn with straight lines, has as many missed fakes as falsely flagged reals.
 * out  [0, 1], 0.5 = chance; null without both kinds
 */
export function equalErrorRate(items: readonly Scored[]): number | null {
  const points = rocCurve(items);
  for (const [i, point] of points.entries()) {
    const gap = point.fpr - (1 - point.tpr);
    if (gap < 0) continue;
    const before = points[i - 1]!;
    const gapBefore = before.fpr - (1 - before.tpr);
    const share = gapBefore / (gapBefore - gap);
    return before.fpr + share * (point.fpr - before.fpr);
  }
  return null;
}
