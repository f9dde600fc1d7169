import { blockMeans } from '../frames/block-means';
import type { Plane8 } from '../frames/frame';
import type { NativeCrop } from './face';
import { anchors, type Anchors } from './mesh';

/** Side of the aligned picture, pixels. */
export const ALIGNED_SIDE_PX = 128;

/**
 * Where eyes and mouth come to lie, pixels of the aligned picture: the proportions of our pilot's 224 px crop
 * (eyes 68 apart, mouth 73 below them), rounded to whole pixels.
 */
export const ALIGNED_ANCHORS: Anchors = {
  leftEye: { x: 44, y: 52 },
  rightEye: { x: 84, y: 52 },
  mouth: { x: 64, y: 95 },
};

/** A turn, a scale and a move: x' = a x - b y + tx, y' = b x + a y + ty. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/**
 * The similarity that brings `from` nearest to `to` (least squares over both eyes and the mouth; no mirroring).
 * Three points and not the eyes alone: a head turned to the side brings its eyes together, and would be blown up.
 * from Umeyama 1991, IEEE PAMI 13(4), eq. 40-43, for two dimensions
 */
export function similarityOf(from: Anchors, to: Anchors): Similarity {
  const pairs = [
    [from.leftEye, to.leftEye],
    [from.rightEye, to.rightEye],
    [from.mouth, to.mouth],
  ] as const;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const fx = mean(pairs.map(([f]) => f.x));
  const fy = mean(pairs.map(([f]) => f.y));
  const toX = mean(pairs.map(([, t]) => t.x));
  const toY = mean(pairs.map(([, t]) => t.y));
  let dot = 0;
  let cross = 0;
  let spread = 1e-9;
  for (const [f, t] of pairs) {
    const [x, y, u, v] = [f.x - fx, f.y - fy, t.x - toX, t.y - toY];
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  }
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, tx: toX - (a * fx - b * fy), ty: toY - (b * fx + a * fy) };
}

/**
 * The face of a crop turned upright and scaled to 128 x 128, eyes and mouth as near to `ALIGNED_ANCHORS` as a similarity can.
 * in   a native crop          out   luma, studio range, bilinear; samples beyond the crop repeat its edge
 * A face more than twice as large is first reduced by block means, so that nothing aliases.
 */
export function alignFace(crop: NativeCrop): Plane8 {
  const { a, b, tx, ty } = similarityOf(anchors(crop.landmarks), ALIGNED_ANCHORS);
  const { y: luma } = crop.planes;
  const scale2 = a * a + b * b;
  const fits = Math.min(luma.width, luma.height);
  const factor = Math.max(1, Math.min(fits, Math.floor(1 / Math.sqrt(scale2 + 1e-12))));
  const width = Math.floor(luma.width / factor);
  const height = Math.floor(luma.height / factor);
  const source = factor === 1 ? luma.data : blockMeans(luma, 0, 0, factor, width, height);

  const data = new Uint8Array(ALIGNED_SIDE_PX * ALIGNED_SIDE_PX);
  // Back from the aligned picture to the (reduced) crop; a reduced pixel's centre lies (factor - 1) / 2 further.
  const ia = a / scale2 / factor;
  const ib = b / scale2 / factor;
  const shift = (factor - 1) / 2 / factor;
  for (let row = 0; row < ALIGNED_SIDE_PX; row += 1) {
    for (let column = 0; column < ALIGNED_SIDE_PX; column += 1) {
      const u = column - tx;
      const v = row - ty;
      const x = Math.min(width - 1, Math.max(0, ia * u + ib * v - shift));
      const y = Math.min(height - 1, Math.max(0, ia * v - ib * u - shift));
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const right = x0 + 1 < width ? 1 : 0;
      const below = y0 + 1 < height ? width : 0;
      const at = y0 * width + x0;
      const upper = source[at]! + (source[at + right]! - source[at]!) * (x - x0);
      const lower = source[at + below]! + (source[at + below + right]! - source[at + below]!) * (x - x0);
      data[row * ALIGNED_SIDE_PX + column] = upper + (lower - upper) * (y - y0) + 0.5;
    }
  }
  return { width: ALIGNED_SIDE_PX, height: ALIGNED_SIDE_PX, data };
}
