import type { Interval } from '../../metrics/bootstrap';

/** Standard deviations of a 95 % interval. */
const Z = 1.959964;

/**
 * 95 % interval of a share (Wilson 1927, JASA 22:209); unlike a bootstrap it stays honest at 0 of n.
 * in   hits of n, n > 0      out  within [0, 1]
 * Throws RangeError for n = 0 or hits outside [0, n].
 */
export function wilson(hits: number, n: number): Interval {
  if (n <= 0 || hits < 0 || hits > n) throw new RangeError(`wilson: ${hits} of ${n}`);
  const p = hits / n;
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  const middle = p + (Z * Z) / (2 * n);
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
