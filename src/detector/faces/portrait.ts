import type { Plane8 } from '../frames/frame';

/** Side of a portrait in cells, of a cell in pixels, and the left upper corner in the aligned picture: brows to chin. */
const SIDE = 16;
const CELL_PX = 5;
const LEFT_PX = 24;
const TOP_PX = 34;

/** 16 x 16 cell means of an aligned face, brought to mean 0 and length 1: what stays of a face in poor light and bad focus. */
export type Portrait = Float32Array;

/** in   128 x 128 aligned luma          out   its portrait; all zeros for a flat picture */
export function portraitOf(aligned: Plane8): Portrait {
  const portrait = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE * CELL_PX; y += 1) {
    for (let x = 0; x < SIDE * CELL_PX; x += 1) {
      const cell = Math.floor(y / CELL_PX) * SIDE + Math.floor(x / CELL_PX);
      portrait[cell]! += aligned.data[(TOP_PX + y) * aligned.width + LEFT_PX + x]!;
    }
  }
  const mean = portrait.reduce((sum, value) => sum + value, 0) / portrait.length;
  const length = Math.hypot(...portrait.map((value) => value - mean));
  return portrait.map((value) => (length > 0 ? (value - mean) / length : 0));
}

/**
 * Correlation of two portraits, [-1, 1]. Half a second apart in 1332 pairs of one face: 0.98 in the median, above 0.71 in 95 %,
 * above 0.41 in 99 %; in 5679 pairs of different faces: 0.36 in the median, above 0.80 in 1 % (283 clips, measured).
 * Enough to notice a cut and to follow a quick move; not a recogniser.
 */
export function likeness(a: Portrait, b: Portrait): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
