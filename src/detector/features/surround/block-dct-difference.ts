import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { innerBlockStrengths } from '../residual/block-dct';
import { blockCoverage, blockStrengths, COEFFICIENT_NAMES, coveredBlocks } from '../residual/block-strengths';

/**
 * `block-dct` inside the face minus that of its surround: 63 values, ln of a ratio of mean strengths, 0 = the codec left
 * the same on both sides. All zero where one side holds no two blocks.
 * ref "dctD" of the pilot: equal but where a side holds no two blocks
 */
export const blockDctDifference: FeatureFamily = {
  id: 'block-dct-difference',
  group: 'surround',
  version: 1,
  names: COEFFICIENT_NAMES,
  compute(input) {
    const luma = input.crop.planes.y;
    const inner = innerBlockStrengths(input);
    const { box } = cropPixels(input).ring;
    const blocks = inner && coveredBlocks(blockCoverage(input.regions.ring, luma.width, luma.height, box));
    if (!blocks) return new Float64Array(COEFFICIENT_NAMES.length);
    const surround = blockStrengths(luma, blocks);
    return inner.map((strength, i) => strength - surround[i]!);
  },
};
