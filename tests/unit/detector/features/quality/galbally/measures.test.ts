import { describe, expect, test } from 'vitest';
import { averageDifference } from '../../../../../../src/detector/features/quality/galbally/average-difference';
import { averagedMaximumDifference } from '../../../../../../src/detector/features/quality/galbally/averaged-maximum-difference';
import { laplacianMeanSquaredError } from '../../../../../../src/detector/features/quality/galbally/laplacian-mean-squared-error';
import type { Luma255 } from '../../../../../../src/detector/features/quality/galbally/luma255';
import { maximumDifference } from '../../../../../../src/detector/features/quality/galbally/maximum-difference';
import { meanSquaredError } from '../../../../../../src/detector/features/quality/galbally/mean-squared-error';
import { normalisedAbsoluteError } from '../../../../../../src/detector/features/quality/galbally/normalised-absolute-error';
import { normalisedCrossCorrelation } from '../../../../../../src/detector/features/quality/galbally/normalised-cross-correlation';
import { peakSignalToNoise } from '../../../../../../src/detector/features/quality/galbally/peak-signal-to-noise';
import { signalToNoise } from '../../../../../../src/detector/features/quality/galbally/signal-to-noise';
import { structuralContent } from '../../../../../../src/detector/features/quality/galbally/structural-content';
import { luma255 } from './luma255-of';

const image = luma255([
  [10, 20],
  [30, 40],
]);
const degraded = luma255([
  [12, 20],
  [27, 44],
]);
// I - J = -2, 0, 3, -4.  sum I^2 = 3000, sum J^2 = 144 + 400 + 729 + 1936 = 3209, sum I J = 120 + 400 + 810 + 1760 = 3090.
const MSE = (4 + 0 + 9 + 16) / 4;

const cases: [string, (a: Luma255, b: Luma255) => number, number, number][] = [
  // name, measure, expected on the pair above, expected on equal pictures
  ['MSE', meanSquaredError, MSE, 0],
  ['PSNR', peakSignalToNoise, 10 * Math.log10(65025 / MSE), 100],
  ['AD', averageDifference, (-2 + 0 + 3 - 4) / 4, 0],
  ['SC', structuralContent, 3000 / 3209, 1],
  ['NK', normalisedCrossCorrelation, 3090 / 3000, 1],
  ['MD', maximumDifference, 4, 0],
  ['NAE', normalisedAbsoluteError, 9 / 100, 0],
  ['SNR', signalToNoise, 10 * Math.log10(750 / MSE), 100],
  ['RAMD', averagedMaximumDifference, 9 / 4, 0],
  ['LMSE', laplacianMeanSquaredError, 0, 0],
];

describe.each(cases)('%s', (_, measure, onPair, onEqual) => {
  test('by hand on a 2 x 2 picture', () => expect(measure(image, degraded)).toBeCloseTo(onPair, 9));
  test('equal pictures', () => expect(measure(image, image)).toBeCloseTo(onEqual, 9));
  test('black pictures are finite', () => {
    const black = luma255([[0, 0]]);
    expect(Number.isFinite(measure(black, black))).toBe(true);
    expect(Number.isFinite(measure(black, luma255([[3, 0]])))).toBe(true);
    expect(Number.isFinite(measure(luma255([[3, 0]]), black))).toBe(true);
  });
  test('refuses pictures of two sizes and says both', () => {
    expect(() => measure(image, luma255([[1, 2, 3]]))).toThrow(/2 x 2 vs 3 x 1/);
  });
});

test('LMSE by hand: one inner pixel', () => {
  const peak = (height: number) =>
    luma255([
      [10, 10, 10],
      [10, height, 10],
      [10, 10, 10],
    ]);
  // h = 40 - 4 * 20 = -40 against 40 - 4 * 15 = -20: (20 / 40)^2.
  expect(laplacianMeanSquaredError(peak(20), peak(15))).toBeCloseTo(0.25, 12);
});

test('RAMD keeps the ten largest, wherever they are', () => {
  const values = [5, 1, 9, 3, 7, 2, 8, 12, 4, 6, 11, 10, 0];
  const zeros = values.map(() => 0);
  expect(averagedMaximumDifference(luma255([values]), luma255([zeros]))).toBeCloseTo((3 + 12) / 2, 12);
});
