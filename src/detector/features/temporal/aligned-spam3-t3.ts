import type { BurstFamily } from '../family';
import { orbitShares } from '../residual/orbits';
import { straightChangeTriples, summed } from './aligned-triples';
import { ORBITS_T3 } from './triple-orbits';

/**
 * The first block of `aligned-spam3` clipped less hard, T = 3: 100 square-rooted shares in [0, 1]. The counts are shared.
 * ref  our pilot, "aT3"
 */
export const alignedSpam3T3: BurstFamily = {
  id: 'aligned-spam3-t3',
  group: 'temporal',
  version: 1,
  names: ORBITS_T3.names.map((name) => `hv(${name})`),
  compute(input) {
    const { lower, upper } = straightChangeTriples(input);
    return orbitShares(summed(lower, upper), ORBITS_T3);
  },
};
