import type { PowerSpectrum } from '../../family';
import { fastSize } from '../../spectrum/fast-size';
import type { Luma255 } from './luma255';

/** |F| of the unitary transform (scaled by 1 / sqrt(NM), so that size drops out), grey levels; DC at index 0. */
export interface MagnitudeSpectrum {
  readonly width: number;
  readonly height: number;
  readonly magnitude: Float64Array;
}

/** Transforms a picture, cut around its middle to sizes that transform fast (see `fastSize`). No window, as in the paper. */
export function magnitudeSpectrum(image: Luma255, powerSpectrum: PowerSpectrum): MagnitudeSpectrum {
  const width = fastSize(image.width);
  const height = fastSize(image.height);
  const left = (image.width - width) >> 1;
  const top = (image.height - height) >> 1;
  const pixels = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * image.width + left;
    pixels.set(image.data.subarray(from, from + width), y * width);
  }
  const power = powerSpectrum(pixels, width, height);
  const magnitude = new Float64Array(power.length);
  const scale = 1 / (width * height);
  for (let i = 0; i < power.length; i += 1) magnitude[i] = Math.sqrt(power[i]! * scale);
  return { width, height, magnitude };
}
