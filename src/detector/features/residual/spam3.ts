import type { FeatureFamily } from '../family';
import { perInput } from '../per-input';
import { cropPixels } from '../region-pixels';
import { countFirstOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { mirrorOrbits, orbitShares } from './orbits';

const LEVELS = 7;
const TABLE = levelTable(255, 1, (LEVELS - 1) / 2);
const ORBITS = mirrorOrbits(LEVELS, 'odd');

/** Triples of first differences of the inner luma, right and down together, clipped to [-3, 3]: 343 counts. */
export const straightTriples = perInput((input) => {
  const { inner } = cropPixels(input);
  const luma = input.crop.planes.y;
  const histogram = new Int32Array(LEVELS ** 3);
  countFirstOrder(luma.data, inner.pixels, 1, TABLE, histogram);
  countFirstOrder(luma.data, inner.pixels, luma.width, TABLE, histogram);
  return histogram;
});

/**
 * Third-order co-occurrences of first differences, T = 3: 175 square-rooted shares in [0, 1].
 * from SPAM (Pevny, Bas, Fridrich 2010) with the symmetrised histogram of the spatial rich model (Fridrich & Kodovsky 2012)
 * ref  "s1T3" of the pilot (docs/features.md): equal on full inside pixels; luma here is studio range, there full range
 */
export const spam3: FeatureFamily = {
  id: 'spam3',
  group: 'residual',
  version: 1,
  names: ORBITS.names.map((name) => `hv(${name})`),
  compute: (input) => orbitShares(straightTriples(input), ORBITS),
};
