/** Likelihood of manipulation at even odds, [0, 1]. in: log10 likelihood ratio. The detector's own `likelihoodOf` is not for pages. */
export function likelihoodAt(llr: number): number {
  return 1 / (1 + 10 ** -llr);
}
