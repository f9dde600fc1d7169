import type { FeatureFamily, FeatureInput } from '../family';
import type { PixelRuns } from '../region-pixels';
import { countFirstOrder } from '../residual/co-occurrence';
import { FIRST_ORDER_T2 } from '../residual/spam3-t2';
import { straightAndDiagonalNames, straightAndDiagonalShares } from '../residual/straight-and-diagonal';
import { FACE_PARTS, faceParts, type RowRuns } from './face-parts';

const HALVES = ['lower', 'upper'] as const;
const LEVELS = 5;

function pixelRuns(rows: RowRuns, width: number): PixelRuns {
  const runs = new Int32Array((rows.length / 3) * 2);
  let count = 0;
  for (let r = 0; r < rows.length; r += 3) {
    const start = rows[r]! * width;
    runs.set([start + rows[r + 1]!, start + rows[r + 2]!], (r / 3) * 2);
    count += rows[r + 2]! - rows[r + 1]!;
  }
  return { runs, count };
}

function shares({ crop }: FeatureInput, rows: RowRuns): Float64Array {
  const { data, width } = crop.planes.y;
  const { table, orbits } = FIRST_ORDER_T2;
  const pixels = pixelRuns(rows, width);
  const [straight, diagonal] = [new Int32Array(LEVELS ** 3), new Int32Array(LEVELS ** 3)];
  for (const step of [1, width]) countFirstOrder(data, pixels, step, table, straight);
  for (const step of [width + 1, width - 1]) countFirstOrder(data, pixels, step, table, diagonal);
  return straightAndDiagonalShares(straight, diagonal, orbits);
}

/**
 * `spam3-t2` of the lower and of the upper half of the inner face by themselves (parted at the nose, along the eyes): 2 x 130 square-rooted
 * shares in [0, 1]; zeros where a half is empty. Lip-sync and mouth-only forgeries touch one half; swaps leave the two halves unlike each other.
 * from as `spam3`          ref "s1lo", "s1up" of the pilot          cost 1.6 ms for a 200 px face
 */
export const spam3Halves: FeatureFamily = {
  id: 'spam3-halves',
  group: 'residual',
  version: 1,
  names: HALVES.flatMap((half) => straightAndDiagonalNames(FIRST_ORDER_T2.orbits).map((name) => `${half} ${name}`)),
  compute(input) {
    const parts = faceParts(input);
    return Float64Array.from(HALVES.flatMap((half) => [...shares(input, parts[FACE_PARTS.indexOf(half)]!)]));
  },
};
