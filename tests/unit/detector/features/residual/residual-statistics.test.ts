import { expect, test } from 'vitest';
import {
  RESIDUAL_STATISTIC_NAMES,
  residualStatistics,
} from '../../../../../src/detector/features/residual/residual-statistics';
import { typed } from '../synthetic-face';

const luma = typed([
  [10, 10, 10, 10],
  [10, 14, 10, 10],
  [10, 10, 10, 10],
]);
// Two pixels: (1,1) = 14 and (2,1) = 10.
// h2: 10 + 10 - 28 = -8 and 14 + 10 - 20 = 4.   v2: -8 and 0.
// kb: (2 * 40 - 4 * 14 - 40) / 4 = -4 and (2 * 44 - 40 - 40) / 4 = 2.   laplacian: |h2 + v2| / 4 = 4 and 1.
const pixels = { runs: Int32Array.of(5, 7), count: 2 };

const statistics = (first: number, second: number): number[] => {
  const mean = (first + second) / 2;
  const energy = (first ** 2 + second ** 2) / 2;
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  return [
    0.5 * Math.log(energy + 1e-3),
    Math.log(mean + 1e-3),
    (low + 0.9 * (high - low)) / (mean + 1e-3),
    (first ** 4 + second ** 4) / 2 / (energy ** 2 + 1e-4),
  ];
};

test('four statistics of four kernels, worked out by hand', () => {
  const values = residualStatistics(luma, pixels);
  const expected = [...statistics(8, 4), ...statistics(8, 0), ...statistics(4, 2), ...statistics(4, 1)];
  RESIDUAL_STATISTIC_NAMES.forEach((name, i) => expect(values[i], name).toBeCloseTo(expected[i]!, 10));
});

test('a flat picture: no energy, no ratio, no kurtosis', () => {
  const values = residualStatistics(typed(Array.from({ length: 3 }, () => [7, 7, 7, 7])), pixels);
  expect([...values.slice(0, 4)]).toEqual([0.5 * Math.log(1e-3), Math.log(1e-3), 0, 0]);
});

test('no pixel at all is finite', () => {
  expect(residualStatistics(luma, { runs: new Int32Array(0), count: 0 }).every(Number.isFinite)).toBe(true);
});
