/**
 * Probability that a video is manipulated, after its evidence: posterior odds = likelihood ratio x prior odds (Bayes).
 * in   log10 likelihood ratio manipulated : not; `baseRate`, share of manipulated videos that is expected beforehand, (0, 1)
 * out  (0, 1)
 * @throws RangeError on a base rate outside (0, 1)
 */
export function posteriorAt(llr: number, baseRate: number): number {
  if (!(baseRate > 0 && baseRate < 1)) throw new RangeError(`posteriorAt: base rate ${baseRate} is not within (0, 1)`);
  return 1 / (1 + ((1 - baseRate) / baseRate) * 10 ** -llr);
}
