import type { BurstFamily } from '../family';
import { flickerEnergies, flickerRatios, minus, RATIO_NAMES } from './flicker-energies';
import { FLICKER_KINDS } from './flicker-map';

const named = (pair: string, names: readonly string[]) => names.map((name) => `${pair}.${name}`);

/**
 * How much the mouth flickers against the nose, and the lower half of the face against the upper: lip-sync forgeries redraw the one and leave the other.
 * out  20: five ln energies of each pair, then five ln ratios of each; 0 = alike
 * from our pilot, "tLip"
 */
export const lipFlicker: BurstFamily = {
  id: 'lip-flicker',
  group: 'temporal',
  version: 1,
  names: [
    ...named('mouth-nose', FLICKER_KINDS),
    ...named('lower-upper', FLICKER_KINDS),
    ...named('lower-upper', RATIO_NAMES),
    ...named('mouth-nose', RATIO_NAMES),
  ],
  compute(input) {
    const { mouth, nose, lower, upper } = flickerEnergies(input);
    return Float64Array.from([
      ...minus(mouth, nose),
      ...minus(lower, upper),
      ...minus(flickerRatios(lower), flickerRatios(upper)),
      ...minus(flickerRatios(mouth), flickerRatios(nose)),
    ]);
  },
};
