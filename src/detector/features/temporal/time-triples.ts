import type { PixelRuns } from '../region-pixels';

/**
 * How often three changes that follow each other in time take each triple of levels at one pixel.
 * in   planes of levels 0 .. n - 1, oldest first; every three neighbouring ones are read
 * out  n^3 counts; entry (a * n + b) * n + c holds the triple (a, b, c)
 */
export function countTimeTriples(planes: readonly Uint8Array[], { runs }: PixelRuns, n: number): Int32Array {
  const histogram = new Int32Array(n ** 3);
  for (let t = 0; t + 2 < planes.length; t += 1) {
    const [a, b, c] = [planes[t]!, planes[t + 1]!, planes[t + 2]!];
    for (let r = 0; r < runs.length; r += 2) {
      for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) histogram[(a[i]! * n + b[i]!) * n + c[i]!]! += 1;
    }
  }
  return histogram;
}
