import type { BurstFamily } from '../family';
import { flickerEnergies, flickerRatios, RATIO_NAMES } from './flicker-energies';
import { FLICKER_KINDS } from './flicker-map';

/**
 * How much the face flickers from frame to frame, held still by its bones' landmarks.
 * out  10: the values of `aligned-flicker` for the inside alone; ln grey levels squared (from -4.6), then ln of ratios
 * from our pilot, "tF"
 */
export const flickerInner: BurstFamily = {
  id: 'flicker-inner',
  group: 'temporal',
  version: 1,
  names: [...FLICKER_KINDS, ...RATIO_NAMES],
  compute(input) {
    const { inner } = flickerEnergies(input);
    return Float64Array.from([...inner, ...flickerRatios(inner)]);
  },
};
