import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { countLevels } from './co-occurrence';
import { KB_LEVELS, kbLevels } from './kb-levels';
import { mirrorOrbits, orbitShares } from './orbits';

const ORBITS = mirrorOrbits(KB_LEVELS, 'even');

/**
 * Third-order co-occurrences of the Ker-Boehme residual, T = 2, right and down together: 75 square-rooted shares.
 * from Fridrich & Kodovsky 2012; folded by (a,b,c) ~ (c,b,a), as mirroring leaves the residual's sign alone
 * ref  "sKB" of the pilot, which folded it like first differences: so did version 1
 */
export const spam3Kb: FeatureFamily = {
  id: 'spam3-kb',
  group: 'residual',
  version: 2,
  names: ORBITS.names.map((name) => `hv(${name})`),
  compute(input) {
    const { pixels, box } = cropPixels(input).inner;
    const luma = input.crop.planes.y;
    const levels = kbLevels(luma, box);
    const histogram = new Int32Array(KB_LEVELS ** 3);
    countLevels(levels, pixels, 1, KB_LEVELS, histogram);
    countLevels(levels, pixels, luma.width, KB_LEVELS, histogram);
    return orbitShares(histogram, ORBITS);
  },
};
