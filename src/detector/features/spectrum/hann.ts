/** Hann window of `length` points with zeros at both ends (numpy's `hanning`); a single point is 1. */
export function hann(length: number): Float64Array {
  if (length === 1) return Float64Array.of(1);
  return Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (length - 1)));
}
