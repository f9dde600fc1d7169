import { landmark } from '../../faces/mesh';
import type { BurstFamily, BurstInput } from '../family';
import type { RowRuns } from '../region/face-parts';
import { alignedSamples, type AlignedSamples } from './aligned-samples';
import { eachStretch } from './flicker-energies';
import { middleCrop, middleParts } from './middle-face';

/** Middle of the inner edge of the upper and of the lower lip. */
const [UPPER_LIP, LOWER_LIP] = [13, 14];

const FLOOR_ENERGY = 0.01;
const MIN_SAMPLES = 8;

/** ln(mean square + 0.01) of a part's fine detail in one frame; null where the part has 8 samples or fewer. */
function sharpness(grid: AlignedSamples, fine: Float32Array, runs: RowRuns): number | null {
  let sum = 0;
  let count = 0;
  eachStretch(grid, runs, (from, to) => {
    count += to - from;
    for (let i = from; i < to; i += 1) sum += fine[i]! * fine[i]!;
  });
  return count > MIN_SAMPLES ? Math.log(sum / count + FLOOR_ENERGY) : null;
}

function openings(input: BurstInput): number[] {
  const size = middleCrop(input).faceSizePx;
  return input.crops.map(({ landmarks }) => {
    const upper = landmark(landmarks, UPPER_LIP);
    const lower = landmark(landmarks, LOWER_LIP);
    return Math.hypot(upper.x - lower.x, upper.y - lower.y) / size;
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/**
 * How far the lips open, and how sharp the mouth is against the upper half of the face while they move.
 * out  5: mean and standard deviation of the opening (face sizes); mean, standard deviation and mean step of ln energy of fine
 *      detail, mouth minus upper half (0 where either is too small)
 * from our pilot, "tMo"
 */
export const mouthSharpness: BurstFamily = {
  id: 'mouth-sharpness',
  group: 'temporal',
  version: 1,
  names: ['opening', 'opening-deviation', 'sharpness', 'sharpness-deviation', 'sharpness-step'],
  compute(input) {
    const opening = openings(input);
    const grid = alignedSamples(input);
    const { mouth, upper } = middleParts(input);
    const sharp = grid.fine.map((fine) => {
      const [a, b] = [sharpness(grid, fine, mouth), sharpness(grid, fine, upper)];
      return a === null || b === null ? 0 : a - b;
    });
    const steps = sharp.slice(1).map((after, t) => Math.abs(after - sharp[t]!));
    return Float64Array.of(mean(opening), deviation(opening), mean(sharp), deviation(sharp), mean(steps));
  },
};
