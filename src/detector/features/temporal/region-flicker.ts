import type { BurstFamily } from '../family';
import { FACE_PARTS } from '../region/face-parts';
import { flickerEnergies, flickerRatios, minus, RATIO_NAMES } from './flicker-energies';
import { FLICKER_KINDS } from './flicker-map';

/** Energies held against the inside's: first differences, of the pixels and of their fine detail. */
const COMPARED = FLICKER_KINDS.slice(0, 2);

/**
 * How much each part of the face flickers against the face as a whole.
 * out  70: five ln ratios for each of ten parts, then two ln energies for each; part minus inner; 0 = like the whole, or too small
 * from our pilot, "tReg"
 */
export const regionFlicker: BurstFamily = {
  id: 'region-flicker',
  group: 'temporal',
  version: 1,
  names: [RATIO_NAMES, COMPARED].flatMap((names) =>
    FACE_PARTS.flatMap((part) => names.map((name) => `${part}.${name}`)),
  ),
  compute(input) {
    const energies = flickerEnergies(input);
    const { inner } = energies;
    const ratios = flickerRatios(inner);
    return Float64Array.from([
      ...FACE_PARTS.flatMap((part) => minus(flickerRatios(energies[part]), ratios)),
      ...FACE_PARTS.flatMap((part) => minus(energies[part], inner).slice(0, COMPARED.length)),
    ]);
  },
};
