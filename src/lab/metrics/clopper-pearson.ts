import type { Interval } from './bootstrap';

/** Half of what a 95 % interval leaves out. */
const TAIL = 0.025;
const BISECTIONS = 60;

/**
 * 95 % interval of a share, exact and hence wide (Clopper & Pearson 1934, Biometrika 26:404): it covers the true share at least 95 % of the time.
 * in   hits of n, 0 <= hits <= n, n > 0; not necessarily whole, e.g. a share of clips counted over fewer independent groups
 * out  within [0, 1]      Throws RangeError for n <= 0 or hits outside [0, n].
 */
export function clopperPearson(hits: number, n: number): Interval {
  if (!(n > 0) || !(hits >= 0) || !(hits <= n)) throw new RangeError(`clopperPearson: ${hits} of ${n}`);
  return {
    low: hits === 0 ? 0 : betaQuantile(TAIL, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - TAIL, hits + 1, n - hits),
  };
}

/** x at which the regularised incomplete beta function I_x(a, b) is p. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I_x(a, b) by its continued fraction (NIST DLMF 8.17.22), on the side where that converges fast. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front / fraction(x, a, b);
}

const STEPS = 200;

/** Evaluated from its far end; 200 terms are ample for a, b below 10^4. */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let i = STEPS; i >= 1; i -= 1) {
    const m = i >> 1;
    const term =
      i % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    value = 1 + term / value;
  }
  return value;
}

/** Stirling's series, shifted to arguments above 10 where it is good to 1e-12. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y += 1) shift += Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
