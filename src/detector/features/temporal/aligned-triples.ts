import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import type { PixelRuns } from '../region-pixels';
import { countLevels } from '../residual/co-occurrence';
import { changeLevels } from './aligned-changes';
import { denseFace } from './dense-face';

const LEVELS = 7;

/** Sums two histograms of one length. */
export function summed(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((count, i) => count + b[i]!);
}

/** Triples of levels 0 .. n - 1 that follow each other in the steps given (index offsets), in all planes together. */
export function countPlanes(
  planes: readonly Uint8Array[],
  pixels: PixelRuns,
  steps: readonly number[],
  n: number,
): Int32Array {
  const histogram = new Int32Array(n ** 3);
  for (const levels of planes) for (const step of steps) countLevels(levels, pixels, step, n, histogram);
  return histogram;
}

/** Triples of changes along rows and columns of the aligned face, clipped to [-3, 3]: 343 counts of each half; made once a burst. */
export const straightChangeTriples = perInput((input: BurstInput) => {
  const { box, lower, upper } = denseFace(input);
  const steps = [1, box.width];
  return {
    lower: countPlanes(changeLevels(input), lower, steps, LEVELS),
    upper: countPlanes(changeLevels(input), upper, steps, LEVELS),
  };
});

/** The same along both diagonals, of the whole inside. */
export function diagonalChangeTriples(input: BurstInput): Int32Array {
  const { box, inner } = denseFace(input);
  return countPlanes(changeLevels(input), inner, [box.width + 1, box.width - 1], LEVELS);
}
