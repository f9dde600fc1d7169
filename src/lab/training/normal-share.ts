/**
 * Share of the standard normal distribution below z; off by less than 8e-8.
 * from M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.17
 */
export function normalShare(z: number): number {
  if (z > 0) return 1 - normalShare(-z);
  const t = 1 / (1 - 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
