import { checkSameSize, type Luma255 } from './luma255';

/**
 * Squared error of the Laplacians over the energy of the image's: sum (h(I) - h(J))^2 / sum h(I)^2 over all pixels with four
 * neighbours, h = sum of the neighbours - 4 x the pixel; 0 where the image has no Laplacian, at most 100.
 * in   two pictures of one size          out   ratio, [0, 100]
 * from Galbally et al. 2014, table I, "LMSE"          ref  bob `lmse06`: equal in definition
 */
export function laplacianMeanSquaredError(image: Luma255, degraded: Luma255): number {
  checkSameSize('laplacianMeanSquaredError', image, degraded);
  const { width, height, data: a } = image;
  const b = degraded.data;
  let energy = 0;
  let error = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let i = y * width + 1, end = (y + 1) * width - 1; i < end; i += 1) {
      const h = a[i - 1]! + a[i + 1]! + a[i - width]! + a[i + width]! - 4 * a[i]!;
      const hDegraded = b[i - 1]! + b[i + 1]! + b[i - width]! + b[i + width]! - 4 * b[i]!;
      energy += h * h;
      error += (h - hDegraded) * (h - hDegraded);
    }
  }
  return energy === 0 ? 0 : Math.min(100, error / energy);
}
