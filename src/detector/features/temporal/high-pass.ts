/** Smoothing reaches this many pixels: the Gaussian has fallen to 0.4 % of its peak. */
export const HIGH_PASS_REACH = 4;

/** Standard deviation of the Gaussian, pixels (our pilot's). */
const SIGMA = 1.2;

const TAPS = Array.from({ length: HIGH_PASS_REACH + 1 }, (_, k) => Math.exp((-k * k) / (2 * SIGMA * SIGMA)));
const TOTAL = TAPS.reduce((sum, tap, k) => sum + (k === 0 ? tap : 2 * tap), 0);
const [T0, T1, T2, T3, T4] = TAPS.map((tap) => tap / TOTAL) as [number, number, number, number, number];

/** Smooths `count` pixels from index `from` on down the columns, into column[0, count). */
export function smoothDown(
  source: Float32Array,
  stride: number,
  from: number,
  count: number,
  column: Float32Array,
): void {
  for (let k = 0, i = from; k < count; k += 1, i += 1) {
    column[k] =
      T0 * source[i]! +
      T1 * (source[i - stride]! + source[i + stride]!) +
      T2 * (source[i - 2 * stride]! + source[i + 2 * stride]!) +
      T3 * (source[i - 3 * stride]! + source[i + 3 * stride]!) +
      T4 * (source[i - 4 * stride]! + source[i + 4 * stride]!);
  }
}

/** `smoothDown` for bytes: one code for both kinds of array would be several times slower. */
export function smoothBytesDown(
  source: Uint8Array,
  stride: number,
  from: number,
  count: number,
  column: Float32Array,
): void {
  for (let k = 0, i = from; k < count; k += 1, i += 1) {
    column[k] =
      T0 * source[i]! +
      T1 * (source[i - stride]! + source[i + stride]!) +
      T2 * (source[i - 2 * stride]! + source[i + 2 * stride]!) +
      T3 * (source[i - 3 * stride]! + source[i + 3 * stride]!) +
      T4 * (source[i - 4 * stride]! + source[i + 4 * stride]!);
  }
}

/** Smooths what `smoothDown` gave along the row, at index `k` (at least `HIGH_PASS_REACH` from both its ends). */
export function smoothAcross(column: Float32Array, k: number): number {
  return (
    T0 * column[k]! +
    T1 * (column[k - 1]! + column[k + 1]!) +
    T2 * (column[k - 2]! + column[k + 2]!) +
    T3 * (column[k - 3]! + column[k + 3]!) +
    T4 * (column[k - 4]! + column[k + 4]!)
  );
}
