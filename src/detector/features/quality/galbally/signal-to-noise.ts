import { decibels } from './decibels';
import type { Luma255 } from './luma255';
import { meanSquaredError } from './mean-squared-error';

/**
 * Signal to noise ratio: 10 log10(sum I^2 / (NM MSE)), within [-100, 100] dB.
 * in   two pictures of one size          out   decibels
 * from Galbally et al. 2014, table I, "SNR"          ref  bob `snrv08`; does not depend on the range, so equal in definition
 */
export function signalToNoise(image: Luma255, degraded: Luma255): number {
  let energy = 0;
  for (let i = 0; i < image.data.length; i += 1) energy += image.data[i]! * image.data[i]!;
  return decibels(energy / image.data.length, meanSquaredError(image, degraded));
}
