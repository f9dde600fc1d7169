import { rocCurve } from './roc';
import type { Scored } from './scored';

/**
 * Share of fakes flagged at the loosest threshold that flags at most `fpr` of the reals; nothing is interpolated.
 * in   fpr: [0, 1]      out  [0, 1]; null without both kinds
 */
export function tprAtFpr(items: readonly Scored[], fpr: number): number | null {
  const points = rocCurve(items);
  if (points.length === 0) return null;
  return Math.max(...points.filter((point) => point.fpr <= fpr).map((point) => point.tpr));
}
