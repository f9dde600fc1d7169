import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { innerResidualStatistics, RESIDUAL_STATISTIC_NAMES, residualStatistics } from '../residual/residual-statistics';

/** Fewer surround pixels than this say nothing: the family is then all zero, "no difference". */
const MIN_RING_PX = 64;

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
    const { inner, ring } = cropPixels(input);
    if (inner.pixels.count < MIN_RING_PX || ring.pixels.count < MIN_RING_PX) {
      return new Float64Array(RESIDUAL_STATISTIC_NAMES.length);
    }
    const surround = residualStatistics(input.crop.planes.y, ring.pixels);
    return innerResidualStatistics(input).map((value, i) => value - surround[i]!);
  },
};
