import type { BurstFamily } from '../family';
import { clipHistogram } from '../residual/co-occurrence';
import { orbitShares } from '../residual/orbits';
import { diagonalChangeTriples, straightChangeTriples, summed } from './aligned-triples';
import { ORBITS_T2 } from './triple-orbits';

/**
 * Third-order co-occurrences of how the aligned face changes from frame to frame: a forged face is made anew in every frame, and
 * what it changes by has a grain of its own. T = 2, step 1; all five changes of a burst counted together.
 * out  4 x 39 square-rooted shares in [0, 1]: along rows and columns of the inside, of its lower, of its upper half (parted at the nose,
 *      along the eyes), along the diagonals of the inside; a block's squares add up to 1, or to 0 where it is empty
 * from SPAM (Pevny, Bas, Fridrich 2010) on temporal differences          ref our pilot, "nSa", "aLo", "aUp", "aDg"
 */
export const alignedSpam3: BurstFamily = {
  id: 'aligned-spam3',
  group: 'temporal',
  version: 1,
  names: ['inner hv', 'lower hv', 'upper hv', 'inner diag'].flatMap((block) =>
    ORBITS_T2.names.map((name) => `${block}(${name})`),
  ),
  compute(input) {
    const { lower, upper } = straightChangeTriples(input);
    const blocks = [summed(lower, upper), lower, upper, diagonalChangeTriples(input)];
    return Float64Array.from(blocks.flatMap((counts) => [...orbitShares(clipHistogram(counts, 7, 5), ORBITS_T2)]));
  },
};
