import { chromaPixels } from '../chroma-pixels';
import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { innerColourLevels } from './colour-levels';
import { COLOUR_STATISTIC_NAMES, colourStatistics } from './colour-statistics';

/** The statistics inside the face, made once a face. */
export const innerColourStatistics = perInput((input) =>
  colourStatistics(innerColourLevels(input), chromaPixels(input).inner.pixels, input.crop.planes.cb.width),
);

/**
 * Colour residuals inside the face: three correlations in [-1, 1] and six ln energy ratios (`colourStatistics`).
 * ref "colF" of the pilot: there Laplacians of B, G, R at full size and Cr alone in the bands; here what 4:2:0 holds,
 *     luma brought to chroma's size
 */
export const colourResidual: FeatureFamily = {
  id: 'colour-residual',
  group: 'residual',
  version: 1,
  names: COLOUR_STATISTIC_NAMES,
  compute: (input) => innerColourStatistics(input).slice(),
};
