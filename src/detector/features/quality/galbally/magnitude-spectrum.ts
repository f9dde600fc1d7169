import type { PowerSpectrum } from '../../family';
import { fastSize } from '../../spectrum/fast-size';
import type { Luma255 } from './luma255';

/**
 * |F| of the unitary transform (scaled by 1 / sqrt(NM), so that size drops out), grey levels. A real picture's transform
 * mirrors at DC, so only columns 0 .. width >> 1 are kept: `columns` of them, `height` rows, DC at index 0.
 */
export interface MagnitudeSpectrum {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly magnitude: Float32Array;
}

/** How often a kept column occurs in the whole transform: once or, where its mirror was left out, twice. */
export function columnWeight(column: number, width: number): 1 | 2 {
  return column === 0 || 2 * column === width ? 1 : 2;
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
  const columns = (width >> 1) + 1;
  const magnitude = new Float32Array(columns * height);
  const scale = 1 / (width * height);
  for (let ky = 0, i = 0; ky < height; ky += 1) {
    for (let kx = 0; kx < columns; kx += 1, i += 1) magnitude[i] = Math.sqrt(power[ky * width + kx]! * scale);
  }
  return { width, height, columns, magnitude };
}
