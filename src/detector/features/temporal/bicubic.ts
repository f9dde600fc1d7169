import type { Similarity } from '../../faces/align';
import type { Plane8 } from '../../frames/frame';

/** Places between two pixels that are told apart: 1/512 pixel is the largest error. */
const SHIFT = 8;
const STEPS = 1 << SHIFT;

/** Weights of the four neighbours for every place between two pixels: Keys' kernel with a = -1/2, exact for parabolas. */
const WEIGHTS = Float64Array.from({ length: 4 * STEPS }, (_, i) => {
  const s = (i >> 2) / STEPS;
  const distance = Math.abs((i & 3) - 1 - s);
  if (distance < 1) return (1.5 * distance - 2.5) * distance * distance + 1;
  return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
});

/** One sample anywhere: pixels beyond the picture repeat its edge. */
function sampleAtEdge({ width, height, data }: Plane8, column: number, row: number, wx: number, wy: number): number {
  let sum = 0;
  for (let j = 0; j < 4; j += 1) {
    const y = Math.min(height - 1, Math.max(0, row - 1 + j));
    for (let i = 0; i < 4; i += 1) {
      const x = Math.min(width - 1, Math.max(0, column - 1 + i));
      sum += WEIGHTS[wy + j]! * WEIGHTS[wx + i]! * data[y * width + x]!;
    }
  }
  return sum;
}

/**
 * Samples a picture along a row of another one: target[at + k] = source at back(x0 + k, y), k in [0, count).
 * in   `back`: from the other picture's pixels to those of `source`; places beyond it give its edge
 * out  grey levels, not rounded
 * from Keys 1981, IEEE TASSP 29(6), eq. 15 (cubic convolution)
 */
export function sampleRow(
  source: Plane8,
  back: Similarity,
  x0: number,
  y: number,
  count: number,
  target: Float32Array,
  at: number,
): void {
  const { width, height, data } = source;
  // Places in whole 1/256 pixels, half a one added so that cutting off rounds.
  const startU = STEPS * (back.a * x0 - back.b * y + back.tx) + 0.5;
  const startV = STEPS * (back.b * x0 + back.a * y + back.ty) + 0.5;
  const stepU = STEPS * back.a;
  const stepV = STEPS * back.b;
  const [lastColumn, lastRow] = [width - 3, height - 3];
  for (let k = 0; k < count; k += 1) {
    const u = Math.floor(startU + stepU * k) | 0;
    const v = Math.floor(startV + stepV * k) | 0;
    const column = u >> SHIFT;
    const row = v >> SHIFT;
    const wx = (u & (STEPS - 1)) << 2;
    const wy = (v & (STEPS - 1)) << 2;
    if (column < 1 || row < 1 || column > lastColumn || row > lastRow) {
      target[at + k] = sampleAtEdge(source, column, row, wx, wy);
      continue;
    }
    const w0 = WEIGHTS[wx]!;
    const w1 = WEIGHTS[wx + 1]!;
    const w2 = WEIGHTS[wx + 2]!;
    const w3 = WEIGHTS[wx + 3]!;
    const p0 = (row - 1) * width + column - 1;
    const p1 = p0 + width;
    const p2 = p1 + width;
    const p3 = p2 + width;
    target[at + k] =
      WEIGHTS[wy]! * (w0 * data[p0]! + w1 * data[p0 + 1]! + w2 * data[p0 + 2]! + w3 * data[p0 + 3]!) +
      WEIGHTS[wy + 1]! * (w0 * data[p1]! + w1 * data[p1 + 1]! + w2 * data[p1 + 2]! + w3 * data[p1 + 3]!) +
      WEIGHTS[wy + 2]! * (w0 * data[p2]! + w1 * data[p2 + 1]! + w2 * data[p2 + 2]! + w3 * data[p2 + 3]!) +
      WEIGHTS[wy + 3]! * (w0 * data[p3]! + w1 * data[p3 + 1]! + w2 * data[p3 + 2]! + w3 * data[p3 + 3]!);
  }
}

/** The same where no pixel is moved: target[at + k] = source at (x0 + k, y). */
export function copyRow(
  { width, height, data }: Plane8,
  x0: number,
  y: number,
  count: number,
  target: Float32Array,
  at: number,
): void {
  const row = Math.min(height - 1, Math.max(0, y)) * width;
  for (let k = 0; k < count; k += 1) target[at + k] = data[row + Math.min(width - 1, Math.max(0, x0 + k))]!;
}
