import type { Gradients } from './gradients';

/**
 * Mean squared difference of the gradients' lengths: (1 / NM) sum (|G| - |H|)^2; 0 where there is no gradient.
 * in   gradients of two pictures of one size          out   (grey levels a pixel) squared, [0, 20321]
 * over the pixels that `sobelGradients` takes
 * from Galbally et al. 2014, table I, "GME"; Sobel / 8 here          ref  bob `gme16`: Sobel unscaled, range [0.06, 0.92]
 */
export function gradientMagnitudeError(image: Gradients, degraded: Gradients): number {
  if (image.x.length !== degraded.x.length) {
    throw new RangeError(`gradientMagnitudeError: sizes differ (${image.x.length} vs ${degraded.x.length} pixels)`);
  }
  let sum = 0;
  for (let i = 0; i < image.x.length; i += 1) {
    const length = Math.sqrt(image.x[i]! * image.x[i]! + image.y[i]! * image.y[i]!);
    const difference = length - Math.sqrt(degraded.x[i]! * degraded.x[i]! + degraded.y[i]! * degraded.y[i]!);
    sum += difference * difference;
  }
  return sum / Math.max(1, image.x.length);
}
