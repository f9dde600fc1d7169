import { splitScores, type Scored } from './scored';

/**
 * Area under the ROC curve = share of (fake, real) pairs in which the fake scores higher, ties counting half (Mann-Whitney).
 * out  [0, 1], 0.5 = chance; null without both kinds
 */
export function auc(items: readonly Scored[]): number | null {
  const { fakes, reals } = splitScores(items);
  if (fakes.length === 0 || reals.length === 0) return null;
  let wins = 0;
  for (const fake of fakes) {
    for (const real of reals) wins += fake > real ? 1 : fake === real ? 0.5 : 0;
  }
  return wins / (fakes.length * reals.length);
}
