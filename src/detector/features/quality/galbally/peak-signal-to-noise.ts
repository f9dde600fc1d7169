import { decibels } from './decibels';
import type { Luma255 } from './luma255';
import { meanSquaredError } from './mean-squared-error';

/**
 * Peak signal to noise ratio: 10 log10(255^2 / MSE), capped at 100 dB where the pictures are (nearly) equal.
 * in   two pictures of one size          out   decibels, [0, 100]
 * from Galbally et al. 2014, table I, "PSNR"; there the peak is the picture's own maximum, here 255, so that brightness
 *      does not enter          ref  bob `psnr01`: peak 255 on [0.06, 0.92] luma
 */
export function peakSignalToNoise(image: Luma255, degraded: Luma255): number {
  return decibels(255 * 255, meanSquaredError(image, degraded));
}
