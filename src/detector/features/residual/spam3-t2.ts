import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { cropPixels } from '../region-pixels';
import { clipHistogram, countFirstOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { mirrorOrbits } from './orbits';
import { straightTriples } from './spam3';
import { straightAndDiagonalNames, straightAndDiagonalShares } from './straight-and-diagonal';

const LEVELS = 5;

/** Quantiser and folding of first differences clipped to [-2, 2]. */
export const FIRST_ORDER_T2 = {
  table: levelTable(255, 1, (LEVELS - 1) / 2),
  orbits: mirrorOrbits(LEVELS, 'odd'),
} as const;

/** The triples of `straightTriples`, clipped harder: 125 counts. */
export const straightTriplesT2 = perInput((input) => clipHistogram(straightTriples(input), 7, LEVELS));

/**
 * Third-order co-occurrences of first differences, T = 2, right + down and both diagonals: 2 x 65 square-rooted shares.
 * The straight half is counted by `spam3` and only clipped harder here, which gives the same numbers.
 * from as `spam3`          ref "s1" of the pilot
 */
export const spam3T2: FeatureFamily = {
  id: 'spam3-t2',
  group: 'residual',
  version: 1,
  names: straightAndDiagonalNames(FIRST_ORDER_T2.orbits),
  compute(input) {
    const { table, orbits } = FIRST_ORDER_T2;
    const { pixels } = cropPixels(input).inner;
    const { width, data } = input.crop.planes.y;
    const diagonal = new Int32Array(LEVELS ** 3);
    countFirstOrder(data, pixels, width + 1, table, diagonal);
    countFirstOrder(data, pixels, width - 1, table, diagonal);
    return straightAndDiagonalShares(straightTriplesT2(input), diagonal, orbits);
  },
};
