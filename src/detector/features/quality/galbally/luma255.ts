import type { Plane8 } from '../../../frames/frame';
import type { PixelBox } from '../../region-pixels';

/** One grey picture, row-major; samples in [0, 255] as floats (never [0, 1]). Length = width x height, at least one. */
export interface Luma255 {
  readonly kind: 'luma255';
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Throws RangeError unless the two pictures have one size; `measure` names who asks. */
export function checkSameSize(measure: string, image: Luma255, degraded: Luma255): void {
  if (image.width !== degraded.width || image.height !== degraded.height) {
    throw new RangeError(
      `${measure}: sizes differ (${image.width} x ${image.height} vs ${degraded.width} x ${degraded.height})`,
    );
  }
}

/** Weights of a Gaussian of sigma 0.5 pixels at -1, 0, 1, scaled to add up to 1. */
const SIDE = Math.exp(-2) / (1 + 2 * Math.exp(-2));
const MIDDLE = 1 - 2 * SIDE;

/**
 * A rectangle of a plane as it is, and smoothed with the 3 x 3 Gaussian of sigma 0.5: the pair that all measures compare.
 * Beyond the rectangle the plane's own pixels are used, beyond the plane its nearest ones.
 * from Galbally, Marcel, Fierrez 2014 (IEEE TIP 23(2)), section III: the smoothed copy stands in for a missing reference
 */
export function imageAndSmoothed(plane: Plane8, box: PixelBox): { image: Luma255; smoothed: Luma255 } {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  const samples = plane.data;
  const image = new Float32Array(width * height);
  const smoothed = new Float32Array(width * height);
  const column = new Float64Array(width + 2);
  const left = box.x0 === 0 ? 1 : 0;
  const right = box.x1 === plane.width ? width : width + 1;
  for (let y = 0; y < height; y += 1) {
    const row = (box.y0 + y) * plane.width + box.x0;
    const up = box.y0 + y > 0 ? row - plane.width : row;
    const down = box.y0 + y + 1 < plane.height ? row + plane.width : row;
    // column[x + 1] is column x of the box smoothed downwards; the box is one column wider to each side where the plane is.
    for (let x = left; x <= right; x += 1) {
      column[x] = SIDE * (samples[up + x - 1]! + samples[down + x - 1]!) + MIDDLE * samples[row + x - 1]!;
    }
    if (left === 1) column[0] = column[1]!;
    if (right === width) column[width + 1] = column[width]!;
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      image[i] = samples[row + x]!;
      smoothed[i] = SIDE * (column[x]! + column[x + 2]!) + MIDDLE * column[x + 1]!;
    }
  }
  return {
    image: { kind: 'luma255', width, height, data: image },
    smoothed: { kind: 'luma255', width, height, data: smoothed },
  };
}
