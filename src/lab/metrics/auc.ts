import { splitScores, type Scored } from './scored';

/**
 * Area under the ROC curve = share of (fake, real) pairs in which the fake scores higher, ties counting half (Mann-Whitney).
 * out  [0, 1], 0.5 = chance; null without both kinds
 */
export function auc(items: readonly Scored[]): number | null {
  const { fakes, reals } = splitScores(items);
  if (fakes.length === 0 || reals.length === 0) return null;
  const rising = Float64Array.from(reals).sort();
  let wins = 0;
  for (const fake of fakes) wins += (countBelow(rising, fake, false) + countBelow(rising, fake, true)) / 2;
  return wins / (fakes.length * reals.length);
}

/** How many of the rising values are below a limit, or at most at it. */
function countBelow(rising: Float64Array, limit: number, orAt: boolean): number {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rising[middle]! < limit || (orAt && rising[middle]! === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
