import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { PATTERN_NAMES, uniformPatternShares } from './uniform-patterns';

/**
 * Uniform local binary patterns of the face's inside at native size: 59 square-rooted shares in [0, 1].
 * ref "lbpY" of the pilot: equal but for pixels within two of the crop's edge
 */
export const lbp: FeatureFamily = {
  id: 'lbp',
  group: 'texture',
  version: 1,
  names: PATTERN_NAMES,
  compute: (input) => uniformPatternShares(input.crop.planes.y, cropPixels(input).inner.pixels),
};
