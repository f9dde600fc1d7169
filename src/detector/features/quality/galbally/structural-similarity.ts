import type { WindowMoments } from './window-moments';

/** (K L)^2 with K = 0.01 and 0.03, L = 255. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * Mean structural similarity, single scale, uniform 8 x 8 windows at steps of 4; 1 where no window fits.
 * in   moments of two pictures          out   [-1, 1], 1 = equal
 * from Wang, Bovik, Sheikh, Simoncelli 2004 (IEEE TIP 13(4)), equation 13, in Galbally et al. 2014, "SSIM"; theirs weighs an
 *      11 x 11 window by a Gaussian of sigma 1.5
 * ref  bob `ssim14`: differs, its second variance subtracts the first mean
 */
export function structuralSimilarity(moments: WindowMoments): number {
  const { count, meanA, meanB, varianceA, varianceB, covariance } = moments;
  if (count === 0) return 1;
  let sum = 0;
  for (let w = 0; w < count; w += 1) {
    const a = meanA[w]!;
    const b = meanB[w]!;
    const luminance = (2 * a * b + C1) / (a * a + b * b + C1);
    sum += (luminance * (2 * covariance[w]! + C2)) / (varianceA[w]! + varianceB[w]! + C2);
  }
  return sum / count;
}
