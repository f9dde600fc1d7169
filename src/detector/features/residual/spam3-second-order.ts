import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { countSecondOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { mirrorOrbits } from './orbits';
import { straightAndDiagonalNames, straightAndDiagonalShares } from './straight-and-diagonal';

const LEVELS = 5;
const TABLE = levelTable(510, 1, (LEVELS - 1) / 2);
const ORBITS = mirrorOrbits(LEVELS, 'even');

/**
 * Third-order co-occurrences of second differences s(p-e) - 2 s(p) + s(p+e), T = 2: 2 x 75 square-rooted shares.
 * from Fridrich & Kodovsky 2012, 2nd-order residuals; folded by (a,b,c) ~ (c,b,a), as mirroring leaves their sign alone
 * ref  "s2" of the pilot, which folded them like first differences: so did version 1
 */
export const spam3SecondOrder: FeatureFamily = {
  id: 'spam3-second-order',
  group: 'residual',
  version: 2,
  names: straightAndDiagonalNames(ORBITS),
  compute(input) {
    const { pixels } = cropPixels(input).inner;
    const { width, data } = input.crop.planes.y;
    const straight = new Int32Array(LEVELS ** 3);
    const diagonal = new Int32Array(LEVELS ** 3);
    countSecondOrder(data, pixels, 1, TABLE, straight);
    countSecondOrder(data, pixels, width, TABLE, straight);
    countSecondOrder(data, pixels, width + 1, TABLE, diagonal);
    countSecondOrder(data, pixels, width - 1, TABLE, diagonal);
    return straightAndDiagonalShares(straight, diagonal, ORBITS);
  },
};
