import { ovalBox } from '../../faces/mesh';
import type { Plane8 } from '../../frames/frame';
import type { FeatureFamily, PowerSpectrum } from '../family';
import { numberedNames } from '../numbered-names';
import type { PixelBox } from '../region-pixels';
import { azimuthalAverage, resample } from './azimuthal-average';
import { fastSize } from './fast-size';
import { hann } from './hann';

const POINTS = 40;

/** Half side of the box in shorter sides of the face oval's bounding box: 0.76 of it across, skin and features only. */
const HALF_SIDE = 0.36 * 1.05;

/** Below this side a box has too few rings to speak of a spectrum. */
const MIN_SIDE_PX = 8;

/** The box, cut to the picture and then around its middle to sizes that transform fast. in: landmarks in pixels of the picture */
export function spectrumBox({ width, height }: Pick<Plane8, 'width' | 'height'>, landmarks: Float32Array): PixelBox {
  const oval = ovalBox(landmarks);
  const half = HALF_SIDE * Math.min(oval.width, oval.height);
  const side = (centre: number, size: number): [number, number] => {
    const from = Math.round(Math.max(0, centre - half));
    const length = Math.max(0, Math.round(Math.min(size, centre + half)) - from);
    const fast = fastSize(length);
    const start = from + ((length - fast) >> 1);
    return [start, start + fast];
  };
  const [x0, x1] = side(oval.x + oval.width / 2, width);
  const [y0, y1] = side(oval.y + oval.height / 2, height);
  return { x0, y0, x1, y1 };
}

/**
 * Azimuthally averaged log power of a face's luma at its native size: 40 numbers, ln of grey levels squared,
 * from lowest to highest frequency. Mean removed, Hann window, no scaling of pixels.
 * from Durall et al. 2019 (arXiv:1911.00686); theirs: centre third, no window, amplitude, divided by the first value
 * ref  "spec" of the pilot: equal where the box already has a fast size, else the box is up to 11 % smaller here
 */
export function faceSpectrum(luma: Plane8, landmarks: Float32Array, powerSpectrum: PowerSpectrum): Float64Array {
  const { x0, y0, x1, y1 } = spectrumBox(luma, landmarks);
  const width = x1 - x0;
  const height = y1 - y0;
  if (width < MIN_SIDE_PX || height < MIN_SIDE_PX) return new Float64Array(POINTS).fill(Math.log(1e-3));
  let sum = 0;
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += luma.data[y * luma.width + x]!;
  const mean = sum / (width * height);
  const across = hann(width);
  const down = hann(height);
  const pixels = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y += 1) {
    const row = (y0 + y) * luma.width + x0;
    for (let x = 0; x < width; x += 1, i += 1) pixels[i] = (luma.data[row + x]! - mean) * down[y]! * across[x]!;
  }
  return resample(azimuthalAverage(powerSpectrum(pixels, width, height), width, height), POINTS);
}

/** `faceSpectrum` of the native crop. */
export const azimuthalSpectrum: FeatureFamily = {
  id: 'azimuthal-spectrum',
  group: 'spectrum',
  version: 1,
  names: numberedNames('f', POINTS),
  compute: ({ crop, powerSpectrum }) => faceSpectrum(crop.planes.y, crop.landmarks, powerSpectrum),
};
