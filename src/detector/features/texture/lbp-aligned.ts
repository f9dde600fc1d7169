import type { FeatureFamily } from '../family';
import type { PixelRuns } from '../region-pixels';
import { PATTERN_NAMES, uniformPatternShares } from './uniform-patterns';

const SIDE = 128;

/** All pixels of the aligned face but its outermost. */
const ALIGNED_PIXELS: PixelRuns = {
  runs: Int32Array.from({ length: 2 * (SIDE - 2) }, (_, i) => ((i >> 1) + 1) * SIDE + (i % 2 === 0 ? 1 : SIDE - 1)),
  count: (SIDE - 2) ** 2,
};

/**
 * Uniform local binary patterns of the eye-aligned 128 x 128 face: 59 square-rooted shares in [0, 1].
 * ref "lbp224" of the pilot: there 224 x 224 without its outer 32 pixels
 */
export const lbpAligned: FeatureFamily = {
  id: 'lbp-aligned',
  group: 'texture',
  version: 1,
  names: PATTERN_NAMES,
  compute: ({ aligned }) => uniformPatternShares(aligned, ALIGNED_PIXELS),
};
