import { checkSameSize, type Luma255 } from './luma255';

/**
 * Normalised cross-correlation: sum I J / sum I^2; 1 where the image is black.
 * in   two pictures of one size          out   ratio, [0, 255] for whole grey levels, near 1 for like pictures
 * from Galbally et al. 2014, table I, "NXC" (called NK elsewhere)          ref  bob `nk04`: equal in definition
 */
export function normalisedCrossCorrelation(image: Luma255, degraded: Luma255): number {
  checkSameSize('normalisedCrossCorrelation', image, degraded);
  let energy = 0;
  let product = 0;
  for (let i = 0; i < image.data.length; i += 1) {
    energy += image.data[i]! * image.data[i]!;
    product += image.data[i]! * degraded.data[i]!;
  }
  return energy === 0 ? 1 : product / energy;
}
