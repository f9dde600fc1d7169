/** Standard normal quantile at 0.975. */
const Z = 1.959964;

/**
 * Quantile of Student's t at 0.975, by its expansion around the normal one; 3 % too small at 2 degrees of freedom, exact to three figures from 5 on.
 * in   degrees of freedom, at least 1
 * from Abramowitz & Stegun 1964, 26.7.5
 */
export function studentT975(freedom: number): number {
  const [z3, z5, z7] = [Z ** 3, Z ** 5, Z ** 7];
  return (
    Z +
    (z3 + Z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom ** 3)
  );
}

/** Share of a standard normal distribution below -x, [0, 0.5], for x >= 0; to 1e-7. from Abramowitz & Stegun 1964, 26.2.17 */
export function normalTail(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
