import type { FeatureFamily } from '../family';
import { PATTERN_NAMES, uniformPatternShares } from './uniform-patterns';

/** Indices of all pixels of a width x height picture but its outermost. */
function interior(width: number, height: number): Int32Array {
  const across = Math.max(0, width - 2);
  const length = across * Math.max(0, height - 2);
  return Int32Array.from({ length }, (_, i) => (Math.floor(i / across) + 1) * width + (i % across) + 1);
}

const SIDE = 128;
const ALIGNED_PIXELS = interior(SIDE, SIDE);

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
