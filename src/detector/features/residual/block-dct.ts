import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { cropPixels } from '../region-pixels';
import { blockCoverage, blockStrengths, COEFFICIENT_NAMES, coveredBlocks } from './block-strengths';

/** Blocks inside the face and the strengths of their coefficients, made once a face; null where it holds no two blocks. */
export const innerBlockStrengths = perInput((input) => {
  const luma = input.crop.planes.y;
  const { box } = cropPixels(input).inner;
  const blocks = coveredBlocks(blockCoverage(input.regions.inner, luma.width, luma.height, box));
  return blocks && blockStrengths(luma, blocks);
});

/**
 * Strength of each of the 63 AC coefficients of the codec's own 8 x 8 grid: ln(mean |c_uv| + 0.05) over the blocks inside
 * the face; names are vertical then horizontal frequency. The crop begins on the 16-pixel grid, so its blocks are the codec's.
 * A face of less than two blocks: every block of the crop.
 * from double-compression analysis by DCT histograms (Lukas & Fridrich 2003); the mean only
 * ref  "dctF" of the pilot: equal
 */
export const blockDct: FeatureFamily = {
  id: 'block-dct',
  group: 'residual',
  version: 1,
  names: COEFFICIENT_NAMES,
  compute(input) {
    const strengths = innerBlockStrengths(input);
    if (strengths) return strengths.slice();
    const luma = input.crop.planes.y;
    const everyBlock = Array.from({ length: (luma.width >> 3) * (luma.height >> 3) }, (_, i) => i);
    return blockStrengths(luma, everyBlock);
  },
};
