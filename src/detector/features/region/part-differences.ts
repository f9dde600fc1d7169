import type { FeatureFamily } from '../family';
import type { FacePart } from './face-parts';
import { BANDS, partEnergies, slopes } from './part-energies';

/** Each difference as [name, the part, the parts whose mean it is held against]. */
const DIFFERENCES: readonly (readonly [string, FacePart, readonly FacePart[]])[] = [
  ['mouth-eyes', 'mouth', ['left-eye', 'right-eye']],
  ['lower-upper', 'lower', ['upper']],
  ['chin-forehead', 'chin', ['forehead']],
  ['mouth-nose', 'mouth', ['nose']],
  ['chin-cheeks', 'chin', ['left-cheek', 'right-cheek']],
];
const SLOPE_DIFFERENCES = DIFFERENCES.filter(([name]) => name === 'lower-upper' || name === 'mouth-nose');

const numbered = (pairs: typeof DIFFERENCES, word: string, count: number) =>
  pairs.flatMap(([name]) => Array.from({ length: count }, (_, k) => `${name}.${word}${k}`));

/**
 * Parts that a lip-sync forgery redraws against parts that it leaves: four band energies of each difference, then three
 * slopes of two of them. 26 values, ln of ratios, 0 = alike.
 * ref "lip" of the pilot, luma only; scales as in `region-slopes`
 */
export const partDifferences: FeatureFamily = {
  id: 'part-differences',
  group: 'texture',
  version: 1,
  names: [...numbered(DIFFERENCES, 'band', BANDS), ...numbered(SLOPE_DIFFERENCES, 'slope', BANDS - 1)],
  compute(input) {
    const energies = partEnergies(input);
    const difference = ([, part, others]: (typeof DIFFERENCES)[number]) =>
      energies[part].map((energy, band) => {
        const mean = others.reduce((sum, other) => sum + energies[other][band]!, 0) / others.length;
        return energy - mean;
      });
    return Float64Array.from([
      ...DIFFERENCES.flatMap(difference),
      ...SLOPE_DIFFERENCES.flatMap((pair) => slopes(difference(pair))),
    ]);
  },
};
