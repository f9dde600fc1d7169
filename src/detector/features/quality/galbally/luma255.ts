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
  const image = new Float32Array(width * height);
  const smoothed = new Float32Array(width * height);
  const column = new Float64Array(width + 2);
  const clampX = (x: number) => Math.min(plane.width - 1, Math.max(0, x));
  const clampRow = (y: number) => Math.min(plane.height - 1, Math.max(0, y)) * plane.width;
  for (let y = 0; y < height; y += 1) {
    const up = clampRow(box.y0 + y - 1);
    const row = clampRow(box.y0 + y);
    const down = clampRow(box.y0 + y + 1);
    for (let x = 0; x < width + 2; x += 1) {
      const at = clampX(box.x0 + x - 1);
      column[x] = SIDE * (plane.data[up + at]! + plane.data[down + at]!) + MIDDLE * plane.data[row + at]!;
    }
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      image[i] = plane.data[row + box.x0 + x]!;
      smoothed[i] = SIDE * (column[x]! + column[x + 2]!) + MIDDLE * column[x + 1]!;
    }
  }
  return {
    image: { kind: 'luma255', width, height, data: image },
    smoothed: { kind: 'luma255', width, height, data: smoothed },
  };
}
