import type { ItemRecord } from '../model/records';
import { posteriorAt } from './posterior';
import { standingOf } from './rank';
import type { TestedRates, TestedShare } from './tested-rates';

/** What can be said of false alarms among the items at or above a cut-off. Counts are of items, not rounded. */
export interface AboveCutOff {
  /** Items whose lower end is at or above the cut-off. */
  readonly above: number;
  /** Items with a ratio by the model whose tests are known; and how many of them are expected to be untouched: (1 - base rate) of them. */
  readonly judged: number;
  readonly untouched: number;
  /** Items above by another model: nothing is said of these. */
  readonly ofOtherModels: number;
  /** From tests or from the ratio's own meaning; null: the data support no statement. */
  readonly atMost: AtMost | null;
  /** Sum of (1 - posterior) over those above that the model judged: how many of them are untouched if ratios and base rate are right. */
  readonly byRatios: number;
}

/**
 * No more than these are expected above the cut-off although untouched.
 * `tested`: share of held-out untouched clips at the highest tested limit that the cut-off reaches. `meaning`: of untouched videos no more than 1 in LR reach a
 * calibrated likelihood ratio of LR.
 */
export type AtMost =
  | { readonly from: 'tested'; readonly rate: TestedShare; readonly count: number; readonly countHigh: number }
  | { readonly from: 'meaning'; readonly rate: number; readonly count: number };

/**
 * How many false alarms to expect at a cut-off on the lower end of the interval.
 *
 * An item whose lower end reaches the cut-off has a ratio that does, so a rate that was tested for ratios is an upper limit for lower ends; hence "at most".
 * Only limits that were tried on held-out clips have a tested rate; a cut-off between them has that of the limit below it. Under the lowest of them a bound
 * that follows from calibration is left: P(LR >= k | untouched) <= 1 / k (Royall 1997, Statistical Evidence, 1.4; 2000, JASA 95(451), 760-768). At a ratio of 1 and below that
 * says nothing, and nothing is said.
 * in   the cut-off, log10 likelihood ratio; `baseRate` (0, 1)
 */
export function falseAlarmsAt(
  cutOffLlr: number,
  items: readonly ItemRecord[],
  rates: TestedRates,
  baseRate: number,
): AboveCutOff {
  let [above, judged, ofOtherModels, byRatios] = [0, 0, 0, 0];
  for (const item of items) {
    const standing = standingOf(item);
    if (!standing) continue;
    const ours = item.result?.verdict.modelId === rates.modelId;
    const isAbove = standing.low !== null && standing.low >= cutOffLlr;
    if (isAbove) above += 1;
    if (isAbove && !ours) ofOtherModels += 1;
    if (!ours) continue;
    judged += 1;
    if (isAbove) byRatios += 1 - posteriorAt(standing.llr, baseRate);
  }
  const untouched = judged * (1 - baseRate);
  const ours = above - ofOtherModels;
  return { above, judged, untouched, ofOtherModels, byRatios, atMost: atMostOf(cutOffLlr, rates, untouched, ours) };
}

function atMostOf(cutOffLlr: number, rates: TestedRates, untouched: number, above: number): AtMost | null {
  const tested = rates.limits.findLast(({ fromLlr }) => cutOffLlr >= fromLlr);
  // There cannot be more false alarms than items above.
  const held = (count: number): number => Math.min(above, count);
  if (tested) {
    const rate = tested.falseAlarms;
    return {
      from: 'tested',
      rate,
      count: held(rate.share * untouched),
      countHigh: held(rate.high * untouched),
    };
  }
  if (cutOffLlr <= 0) return null;
  const rate = 10 ** -cutOffLlr;
  return { from: 'meaning', rate, count: held(rate * untouched) };
}
