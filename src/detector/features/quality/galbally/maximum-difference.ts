import { checkSameSize, type Luma255 } from './luma255';

/**
 * Largest absolute difference: max |I - J|.
 * in   two pictures of one size          out   grey levels, [0, 255]
 * from Galbally et al. 2014, table I, "MD"          ref  bob `md05`: there the signed maximum, range [0.06, 0.92]
 */
export function maximumDifference(image: Luma255, degraded: Luma255): number {
  checkSameSize('maximumDifference', image, degraded);
  let largest = 0;
  for (let i = 0; i < image.data.length; i += 1) {
    const difference = Math.abs(image.data[i]! - degraded.data[i]!);
    if (difference > largest) largest = difference;
  }
  return largest;
}
