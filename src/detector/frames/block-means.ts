import type { Plane8 } from './frame';

/**
 * A part of a plane made smaller by a whole factor: the mean of each `factor` x `factor` block, rounded to the nearest integer.
 * in   a plane, the part's left upper corner, the factor (1 copies), size of the result in samples; the part must lie inside
 * out  `width` x `height` samples, row-major
 */
export function blockMeans(
  plane: Plane8,
  x: number,
  y: number,
  factor: number,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const { data } = plane;
  const out = new Uint8Array(width * height);
  if (factor === 1) {
    for (let row = 0; row < height; row += 1) {
      const start = (y + row) * plane.width + x;
      out.set(data.subarray(start, start + width), row * width);
    }
    return out;
  }
  const sums = new Uint32Array(width);
  const share = 1 / (factor * factor);
  for (let row = 0; row < height; row += 1) {
    sums.fill(0);
    for (let line = 0; line < factor; line += 1) {
      let from = (y + row * factor + line) * plane.width + x;
      for (let column = 0; column < width; column += 1) {
        let sum = 0;
        for (const end = from + factor; from < end; from += 1) sum += data[from]!;
        sums[column] = sums[column]! + sum;
      }
    }
    for (let column = 0; column < width; column += 1) out[row * width + column] = sums[column]! * share + 0.5;
  }
  return out;
}
