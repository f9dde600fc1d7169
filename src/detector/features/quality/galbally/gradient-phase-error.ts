import type { Gradients } from './gradients';

/**
 * Mean squared angle between the gradients: (1 / NM) sum (arg G - arg H)^2, the difference taken the short way round;
 * a pixel where either gradient is zero counts as 0.
 * in   gradients of two pictures of one size          out   radians squared, [0, pi^2]
 * over the pixels that `sobelGradients` takes
 * from Galbally et al. 2014, table I, "GPE"
 * ref  bob `gpe`: differs on purpose, its difference of two angles is not wrapped, so a turn of 1 degree can count as 359
 */
export function gradientPhaseError(image: Gradients, degraded: Gradients): number {
  if (image.x.length !== degraded.x.length) {
    throw new RangeError(`gradientPhaseError: sizes differ (${image.x.length} vs ${degraded.x.length} pixels)`);
  }
  let sum = 0;
  for (let i = 0; i < image.x.length; i += 1) {
    const gx = image.x[i]!;
    const gy = image.y[i]!;
    const hx = degraded.x[i]!;
    const hy = degraded.y[i]!;
    const angle = Math.atan2(gx * hy - gy * hx, gx * hx + gy * hy);
    sum += angle * angle;
  }
  return sum / Math.max(1, image.x.length);
}
