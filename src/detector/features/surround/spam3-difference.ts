import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { countFirstOrder } from '../residual/co-occurrence';
import { orbitShares } from '../residual/orbits';
import { FIRST_ORDER_T2, straightTriplesT2 } from '../residual/spam3-t2';
import { enoughPixels } from './enough-pixels';

const { table, orbits } = FIRST_ORDER_T2;

/**
 * The straight half of `spam3-t2` inside the face minus that of its surround: 65 differences of square-rooted shares in
 * [-1, 1], 0 = same first differences on both sides.
 */
export const spam3Difference: FeatureFamily = {
  id: 'spam3-difference',
  group: 'surround',
  version: 1,
  names: orbits.names.map((name) => `hv(${name})`),
  compute(input) {
    const regions = cropPixels(input);
    if (!enoughPixels(regions)) return new Float64Array(orbits.names.length);
    const { width, data } = input.crop.planes.y;
    const triples = new Int32Array(table.count ** 3);
    countFirstOrder(data, regions.ring.pixels, 1, table, triples);
    countFirstOrder(data, regions.ring.pixels, width, table, triples);
    const surround = orbitShares(triples, orbits);
    return orbitShares(straightTriplesT2(input), orbits).map((share, i) => share - surround[i]!);
  },
};
