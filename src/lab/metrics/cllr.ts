import { splitScores, type Scored } from './scored';

/**
 * Cost of log likelihood ratios (Bruemmer & du Preez 2006, Computer Speech and Language 20, eq. 17): bits lost per verdict.
 * in   items whose score is a log10 likelihood ratio      out  0 = perfect, 1 = as good as saying nothing, above 1 = misleading; null without both kinds
 */
export function cllr(items: readonly Scored[]): number | null {
  const { fakes, reals } = splitScores(items);
  if (fakes.length === 0 || reals.length === 0) return null;
  return (meanCost(fakes.map((llr) => -llr)) + meanCost(reals)) / 2;
}

/** Mean of log2(1 + 10^x), kept finite for large x. */
function meanCost(exponents: readonly number[]): number {
  const costs = exponents.map((x) => {
    const natural = x * Math.LN10;
    return (Math.max(0, natural) + Math.log1p(Math.exp(-Math.abs(natural)))) / Math.LN2;
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}
