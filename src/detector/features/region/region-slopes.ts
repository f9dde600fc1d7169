import type { FeatureFamily } from '../family';
import { FACE_PARTS } from './face-parts';
import { BANDS, partEnergies, slopes } from './part-energies';

const STEPS = Array.from({ length: BANDS - 1 }, (_, k) => `slope${k}`);

/**
 * How sharp each part of the face is against the face as a whole: for mouth, eyes, nose, cheeks, forehead, chin, lower and
 * upper half the three slopes of its band energies minus those of the inside. 30 values, ln of ratios, 0 = like the whole.
 * ref "regS" of the pilot: there Gaussians of sigma 0.8, 1.6, 3.2, 6.4, here B3 splines of 1, 2.2, 4.6, 9.2
 */
export const regionSlopes: FeatureFamily = {
  id: 'region-slopes',
  group: 'texture',
  version: 1,
  names: FACE_PARTS.flatMap((part) => STEPS.map((step) => `${part}.${step}`)),
  compute(input) {
    const energies = partEnergies(input);
    const whole = slopes(energies.inner);
    return Float64Array.from(FACE_PARTS.flatMap((part) => slopes(energies[part]).map((slope, k) => slope - whole[k]!)));
  },
};
