import { checkSameSize, type Luma255 } from './luma255';

/**
 * Mean signed difference: (1 / NM) sum (I - J).
 * in   two pictures of one size          out   grey levels, [-255, 255]
 * from Galbally et al. 2014, table I, "AD"          ref  bob `ad02`; bob feeds luma in [0.06, 0.92], we [0, 255]
 */
export function averageDifference(image: Luma255, degraded: Luma255): number {
  checkSameSize('averageDifference', image, degraded);
  let sum = 0;
  for (let i = 0; i < image.data.length; i += 1) sum += image.data[i]! - degraded.data[i]!;
  return sum / image.data.length;
}
