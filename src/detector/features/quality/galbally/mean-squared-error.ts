import { checkSameSize, type Luma255 } from './luma255';

/**
 * Mean squared difference: (1 / NM) sum (I - J)^2.
 * in   two pictures of one size          out   grey levels squared, [0, 65025]
 * from Galbally et al. 2014, table I, "MSE"          ref  bob `mse00`; bob feeds luma in [0.06, 0.92], we [0, 255]
 */
export function meanSquaredError(image: Luma255, degraded: Luma255): number {
  checkSameSize('meanSquaredError', image, degraded);
  let sum = 0;
  for (let i = 0; i < image.data.length; i += 1) {
    const difference = image.data[i]! - degraded.data[i]!;
    sum += difference * difference;
  }
  return sum / image.data.length;
}
