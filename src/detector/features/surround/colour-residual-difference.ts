import { chromaPixels } from '../chroma-pixels';
import { colourLevels } from '../colour/colour-levels';
import { innerColourStatistics } from '../colour/colour-residual';
import { COLOUR_STATISTIC_NAMES, colourStatistics } from '../colour/colour-statistics';
import type { FeatureFamily } from '../family';
import { enoughPixels } from './enough-pixels';

/**
 * Colour residuals inside the face minus those of its surround: nine values, 0 = colour hangs on luma alike on both sides.
 * ref "colD" of the pilot, with the differences of `colour-residual`
 */
export const colourResidualDifference: FeatureFamily = {
  id: 'colour-residual-difference',
  group: 'surround',
  version: 1,
  names: COLOUR_STATISTIC_NAMES,
  compute(input) {
    const regions = chromaPixels(input);
    if (!enoughPixels(regions)) return new Float64Array(COLOUR_STATISTIC_NAMES.length);
    const { planes } = input.crop;
    const surround = colourStatistics(colourLevels(planes, regions.ring.box), regions.ring.pixels, planes.cb.width);
    return innerColourStatistics(input).map((value, i) => value - surround[i]!);
  },
};
