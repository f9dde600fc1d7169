import { chromaPixels } from '../chroma-pixels';
import { forEachRun, innerColourLevels } from '../colour/colour-levels';
import { smoothLinear } from '../colour/linear-spline';
import type { FeatureFamily, FeatureInput } from '../family';
import { numberedNames } from '../numbered-names';
import { BANDS, partEnergies, slopes } from './part-energies';

const CHROMA_BANDS = 3;

/** As for luma: added to the mean square before its logarithm, grey levels squared. */
const FLOOR_ENERGY = 0.01;

/** ln(mean square + 0.01) of three bands of Cr inside the face: up to 0.7, 0.7 to 1.6, 1.6 to 3.2 chroma samples. */
function chromaEnergies(input: FeatureInput): number[] {
  const colour = innerColourLevels(input);
  const { pixels } = chromaPixels(input).inner;
  const [level0, level1, level2] = colour.levels.cr;
  const levels = [level0, level1, level2, smoothLinear(level2, colour.width, colour.height, 4)];
  const sums = new Float64Array(CHROMA_BANDS);
  forEachRun(colour, pixels.runs, input.crop.planes.cr.width, (from, to) => {
    for (let band = 0; band < CHROMA_BANDS; band += 1) {
      const fine = levels[band]!;
      const coarse = levels[band + 1]!;
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += (fine[i]! - coarse[i]!) ** 2;
      sums[band]! += sum;
    }
  });
  return Array.from(sums, (sum) => Math.log(sum / Math.max(1, pixels.count) + FLOOR_ENERGY));
}

/**
 * How much texture the face's inside holds at each scale: ln energies of four bands of luma (as `region-slopes`) and three
 * of Cr, from -4.6 (flat), ln grey levels squared; then the three slopes of luma, ln of ratios. 10 values.
 * ref "regA" of the pilot: there Gaussians of sigma 0.8, 1.6, 3.2, 6.4 pixels, chroma blown up to the luma's size
 */
export const bandEnergies: FeatureFamily = {
  id: 'band-energies',
  group: 'texture',
  version: 1,
  names: [
    ...numberedNames('y.band', BANDS),
    ...numberedNames('cr.band', CHROMA_BANDS),
    ...numberedNames('y.slope', BANDS - 1),
  ],
  compute(input) {
    const { inner } = partEnergies(input);
    return Float64Array.from([...inner, ...chromaEnergies(input), ...slopes(inner)]);
  },
};
