import type { Plane8 } from '../frames/frame';
import type { AlignedFace } from './face';

/** Brows to chin, cheek to cheek in an aligned picture: little hair and no background; columns and rows [from, to). */
const FACE_PATCH = { left: 26, right: 102, top: 36, bottom: 112 } as const;

/** Mean and standard deviation that every aligned face is brought to, grey levels. 128 +- 2.5 deviations fill a byte. */
const MEAN = 128;
const DEVIATION = 48;

/** Flatter patches than this (grey levels) are not stretched further: there is nothing but noise in them. */
const MIN_DEVIATION = 4;

/** Mean and standard deviation of the face patch of an aligned picture, grey levels. */
export function patchStatistics(plane: Plane8): { mean: number; deviation: number } {
  let sum = 0;
  let squares = 0;
  for (let row = FACE_PATCH.top; row < FACE_PATCH.bottom; row += 1) {
    for (let column = FACE_PATCH.left; column < FACE_PATCH.right; column += 1) {
      const value = plane.data[row * plane.width + column]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = (FACE_PATCH.right - FACE_PATCH.left) * (FACE_PATCH.bottom - FACE_PATCH.top);
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

/**
 * Brings an aligned face to fixed brightness and contrast: mean 128, standard deviation 48 over the face patch, clipped to 0..255.
 * Linear on purpose: local equalisation (CLAHE) would raise codec noise in flat skin by an amount that depends on the content,
 * and so change the very texture that is measured.
 * in   128 x 128 luma          out   the same size
 */
export function normaliseAppearance(plane: Plane8): AlignedFace {
  const { mean, deviation } = patchStatistics(plane);
  const gain = DEVIATION / Math.max(deviation, MIN_DEVIATION);
  const data = new Uint8Array(plane.data.length);
  for (let i = 0; i < data.length; i += 1) {
    data[i] = Math.min(255, Math.max(0, Math.round(MEAN + gain * (plane.data[i]! - mean))));
  }
  return { luma: { width: plane.width, height: plane.height, data } };
}

/**
 * Variance of the Laplacian (4 neighbours, as OpenCV's `Laplacian` with ksize 1) over the face patch, grey levels squared.
 * in   an aligned, normalised face          from Pech-Pacheco et al. 2000, ICPR, "LAPV"
 */
export function sharpness(face: AlignedFace): number {
  const { data, width } = face.luma;
  let sum = 0;
  let squares = 0;
  for (let row = FACE_PATCH.top; row < FACE_PATCH.bottom; row += 1) {
    for (let column = FACE_PATCH.left; column < FACE_PATCH.right; column += 1) {
      const i = row * width + column;
      const value = data[i - 1]! + data[i + 1]! + data[i - width]! + data[i + width]! - 4 * data[i]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = (FACE_PATCH.right - FACE_PATCH.left) * (FACE_PATCH.bottom - FACE_PATCH.top);
  return squares / count - (sum / count) ** 2;
}
