import { chromaPixels } from '../chroma-pixels';
import type { FeatureFamily } from '../family';
import { PATTERN_NAMES, uniformPatternShares } from './uniform-patterns';

/**
 * Uniform local binary patterns LBP(8,1) of Cr, then of Cb, inside the face: 2 x 59 square-rooted shares in [0, 1].
 * Read at the chroma's own size, 4:2:0; a flat plane has all its share in `xff`.
 * from Boulkenafet, Komulainen, Hadid 2015 (ICIP, "Face anti-spoofing based on color texture analysis"); patterns as `lbp`
 * ref  "lbpC" of the pilot: there on chroma blown up to the luma's size
 */
export const lbpChroma: FeatureFamily = {
  id: 'lbp-chroma',
  group: 'texture',
  version: 1,
  names: ['cr', 'cb'].flatMap((channel) => PATTERN_NAMES.map((name) => `${channel}.${name}`)),
  compute(input) {
    const { pixels } = chromaPixels(input).inner;
    const { cr, cb } = input.crop.planes;
    return Float64Array.from([...uniformPatternShares(cr, pixels), ...uniformPatternShares(cb, pixels)]);
  },
};
