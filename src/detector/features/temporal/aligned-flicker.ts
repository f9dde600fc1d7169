import type { BurstFamily } from '../family';
import { flickerEnergies, flickerRatios, minus, RATIO_NAMES } from './flicker-energies';
import { FLICKER_KINDS } from './flicker-map';

/**
 * How much the face flickers from frame to frame against what lies around it: the face is held still by its bones' landmarks
 * (a forged face is made anew in every frame and boils), the background is taken as it is.
 * out  10: ln energies of first and second differences, of those of the fine detail, of the fine detail itself, then five
 *      ratios of them; inner minus background; 0 = alike, or no background
 * from our pilot, "tD"; there every background pixel, here a grid of some thousands of them
 */
export const alignedFlicker: BurstFamily = {
  id: 'aligned-flicker',
  group: 'temporal',
  version: 1,
  names: [...FLICKER_KINDS, ...RATIO_NAMES],
  compute(input) {
    const { inner, background } = flickerEnergies(input);
    return Float64Array.from([...minus(inner, background), ...minus(flickerRatios(inner), flickerRatios(background))]);
  },
};
