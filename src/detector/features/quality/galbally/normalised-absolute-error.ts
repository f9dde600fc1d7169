import { checkSameSize, type Luma255 } from './luma255';

/** A black image has nothing to divide by; no ratio is reported above this. */
const MAX_RATIO = 255;

/**
 * Absolute error over the image's own sum: sum |I - J| / sum |I|; 0 where both are black, at most 255.
 * in   two pictures of one size          out   ratio, [0, 255]
 * from Galbally et al. 2014, table I, "NAE"          ref  bob `nae07`: equal in definition
 */
export function normalisedAbsoluteError(image: Luma255, degraded: Luma255): number {
  checkSameSize('normalisedAbsoluteError', image, degraded);
  let error = 0;
  let total = 0;
  for (let i = 0; i < image.data.length; i += 1) {
    error += Math.abs(image.data[i]! - degraded.data[i]!);
    total += Math.abs(image.data[i]!);
  }
  if (total === 0) return error === 0 ? 0 : MAX_RATIO;
  return Math.min(MAX_RATIO, error / total);
}
