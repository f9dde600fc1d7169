import { LANDMARK_COUNT } from '../../../../src/detector/faces/face';
import { OVAL } from '../../../../src/detector/faces/mesh';
import type { FeatureInput, Mask } from '../../../../src/detector/features/family';
import type { Plane8 } from '../../../../src/detector/frames/frame';
import { naivePowerSpectrum } from './naive-power-spectrum';

/** Hashed integers, the same as `noise` of tests/parity/generate.py. */
export function noise(x: number, y: number, seed: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 362437)) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}

/** Whether a pixel lies in an ellipse around (104, 108). */
const ellipse = (x: number, y: number, a: number, b: number): boolean =>
  (x - 104) ** 2 * b * b + (y - 108) ** 2 * a * a < a * a * b * b;

/** A plane filled by a function of (x, y). */
export function plane(width: number, height: number, at: (x: number, y: number) => number): Plane8 {
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
  };
}

/** A typed-out picture. */
export function typed(rows: readonly (readonly number[])[]): Plane8 {
  return { width: rows[0]!.length, height: rows.length, data: Uint8Array.from(rows.flat()) };
}

function picture(width: number, height: number, seed: number): Plane8 {
  return plane(width, height, (x, y) => {
    const blocks = (noise(x >> 4, y >> 4, seed) & 31) + (noise(x >> 2, y >> 2, seed + 1) & 15);
    const grain = ellipse(x, y, 50, 68) ? 3 : 7;
    const fine = (noise(x >> 1, y >> 1, seed + 2) & 3) + (noise(x, y, seed + 3) & grain);
    return 60 + Math.floor((x * 50) / width) + blocks + fine;
  });
}

/** 478 landmarks scattered over a box but for the outline, which spans it, and three that set the face upright, a little tilted. */
export function landmarksIn(left: number, top: number, right: number, bottom: number): Float32Array {
  const points = new Float32Array(2 * LANDMARK_COUNT);
  for (let i = 0; i < LANDMARK_COUNT; i += 1) {
    const x = left + (noise(i, 0, 21) % Math.floor(right - left)) + 0.31;
    points.set([x, top + (noise(i, 1, 22) % Math.floor(bottom - top)) + 0.77], 2 * i);
  }
  points.set([(left + right) / 2 + 0.25, (top + bottom) / 2 + 0.125], 2 * 2);
  points.set([left + 12, top + 40], 2 * 33);
  points.set([right - 12, top + 46], 2 * 263);
  OVAL.forEach((landmark, i) => {
    const turn = (2 * Math.PI * i) / OVAL.length;
    const x = (left + right) / 2 + (Math.sin(turn) * (right - left)) / 2;
    const y = (top + bottom) / 2 - (Math.cos(turn) * (bottom - top)) / 2;
    points.set([x, y], 2 * landmark);
  });
  return points;
}

/** Chroma of the synthetic face: coarse blocks that follow the luma's a little, and grain. */
function chromaPicture(width: number, height: number, seed: number): Plane8 {
  return plane(width, height, (x, y) => {
    const blocks = (noise(x >> 3, y >> 3, 1) & 15) + (noise(x >> 2, y >> 2, seed) & 7);
    return 104 + Math.floor((y * 20) / height) + blocks + (noise(x, y, seed + 1) & 3);
  });
}

/** An input from its luma and masks, chroma 4:2:0 and neutral where left out; the face's outline fills `outline` (left, top, right, bottom). */
export function inputOf(options: {
  luma: Plane8;
  inner: Mask;
  ring: Mask;
  outline: [number, number, number, number];
  aligned?: Plane8;
  cb?: Plane8;
  cr?: Plane8;
}): FeatureInput {
  const { luma, inner, ring, outline } = options;
  const neutral = plane((luma.width + 1) >> 1, (luma.height + 1) >> 1, () => 128);
  const count = (mask: Mask) => mask.reduce((sum, value) => sum + value, 0);
  return {
    crop: {
      planes: { y: luma, cb: options.cb ?? neutral, cr: options.cr ?? neutral },
      originPx: { x: 0, y: 0 },
      landmarks: landmarksIn(...outline),
      faceSizePx: outline[2] - outline[0],
    },
    regions: { inner, ring, innerPx: count(inner), ringPx: count(ring) },
    aligned: options.aligned ?? plane(128, 128, () => 128),
    powerSpectrum: naivePowerSpectrum,
  };
}

/** A mask of a region given by a test on (x, y). */
export const mask = (width: number, height: number, inside: (x: number, y: number) => boolean): Mask =>
  plane(width, height, (x, y) => (inside(x, y) ? 1 : 0)).data;

/** The input behind tests/parity/reference/features.json. */
export function syntheticFace(): FeatureInput {
  const width = 208;
  const height = 224;
  return inputOf({
    luma: picture(width, height, 1),
    inner: mask(width, height, (x, y) => ellipse(x, y, 50, 68)),
    ring: mask(width, height, (x, y) => ellipse(x, y, 100, 120) && !ellipse(x, y, 62, 80)),
    outline: [51.25, 34.25, 157.25, 182.25],
    aligned: picture(128, 128, 11),
    cb: chromaPicture(width / 2, height / 2, 31),
    cr: chromaPicture(width / 2, height / 2, 41),
  });
}
