import { columnWeight, type MagnitudeSpectrum } from './magnitude-spectrum';

/** Border between low and high, in cycles a pixel (Nyquist is 0.5). */
const BORDER = 0.15;

/**
 * High-low frequency index: (low - high) / all over the magnitudes |F|; low: both frequencies within 0.15 cycles a pixel,
 * high: both beyond. DC is left out, so brightness does not enter; 0 for a flat picture.
 * in   a spectrum          out   [-1, 1], 1 = only low frequencies
 * from Galbally et al. 2014, table I, "HLFI" (after Zhu & Karam 2014), border 0.15 N. The paper counts indices from the corner
 *      of an unshifted transform; here frequencies count by their absolute value          ref  bob `hlfi17` differs
 */
export function highLowFrequencyIndex({ width, height, columns, magnitude }: MagnitudeSpectrum): number {
  let low = 0;
  let high = 0;
  let all = 0;
  for (let ky = 0; ky < height; ky += 1) {
    const lowY = Math.min(ky, height - ky) <= BORDER * height;
    for (let kx = 0; kx < columns; kx += 1) {
      if (kx === 0 && ky === 0) continue;
      const value = columnWeight(kx, width) * magnitude[ky * columns + kx]!;
      const lowX = kx <= BORDER * width;
      all += value;
      if (lowX && lowY) low += value;
      else if (!lowX && !lowY) high += value;
    }
  }
  return all < 1e-6 ? 0 : (low - high) / all;
}
