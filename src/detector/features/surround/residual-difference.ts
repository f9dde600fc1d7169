import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { innerResidualStatistics, RESIDUAL_STATISTIC_NAMES, residualStatistics } from '../residual/residual-statistics';
import { enoughPixels } from './enough-pixels';

/**
 * Residual statistics inside the face minus those of its surround: 16 values, 0 = same texture on both sides.
 * ref "resD" of the pilot, luma half
 */
export const residualDifference: FeatureFamily = {
  id: 'residual-difference',
  group: 'surround',
  version: 1,
  names: RESIDUAL_STATISTIC_NAMES,
  compute(input) {
    const regions = cropPixels(input);
    if (!enoughPixels(regions)) return new Float64Array(RESIDUAL_STATISTIC_NAMES.length);
    const surround = residualStatistics(input.crop.planes.y, regions.ring.pixels);
    return innerResidualStatistics(input).map((value, i) => value - surround[i]!);
  },
};
