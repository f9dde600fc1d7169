import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { clipHistogram, countFirstOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { mirrorOrbits, orbitShares } from './orbits';
import { straightTriples } from './spam3';

const LEVELS = 5;
const TABLE = levelTable(255, 1, (LEVELS - 1) / 2);
const ORBITS = mirrorOrbits(LEVELS);

/** Two blocks of shares behind each other: along rows and columns, along the diagonals. */
export const STRAIGHT_AND_DIAGONAL_NAMES: readonly string[] = ['hv', 'diag'].flatMap((direction) =>
  ORBITS.names.map((name) => `${direction}(${name})`),
);

/** Joins the 65 shares of the straight and the 65 of the diagonal histogram (125 counts each). */
export function straightAndDiagonalShares(straight: Int32Array, diagonal: Int32Array): Float64Array {
  const shares = new Float64Array(2 * ORBITS.names.length);
  shares.set(orbitShares(straight, ORBITS), 0);
  shares.set(orbitShares(diagonal, ORBITS), ORBITS.names.length);
  return shares;
}

/**
 * Third-order co-occurrences of first differences, T = 2, right + down and both diagonals: 2 x 65 square-rooted shares.
 * The straight half is counted by `spam3` and only clipped harder here, which gives the same numbers.
 * from as `spam3`          ref "s1" of the pilot
 */
export const spam3T2: FeatureFamily = {
  id: 'spam3-t2',
  group: 'residual',
  version: 1,
  names: STRAIGHT_AND_DIAGONAL_NAMES,
  compute(input) {
    const { pixels } = cropPixels(input).inner;
    const { width, data } = input.crop.planes.y;
    const diagonal = new Int32Array(LEVELS ** 3);
    countFirstOrder(data, pixels, width + 1, TABLE, diagonal);
    countFirstOrder(data, pixels, width - 1, TABLE, diagonal);
    return straightAndDiagonalShares(clipHistogram(straightTriples(input), 7, LEVELS), diagonal);
  },
};
