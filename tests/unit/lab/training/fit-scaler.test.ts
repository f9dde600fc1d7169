import { expect, test } from 'vitest';
import { createScaling } from '../../../../src/detector/classifier/scaler';
import { fitScaler } from '../../../../src/lab/training/fit-scaler';
import { normalShare } from '../../../../src/lab/training/normal-share';
import { probit } from '../../../../src/lab/report/drawing/probit';

const RANGES = [{ id: 'a', group: 'quality', from: 0, to: 3 }] as const;
/** 1000 samples: cubes of -500 to 499; a constant; one value for the lower half, rising values for the rest, one of them not measured. */
const ROWS = Array.from({ length: 1000 }, (_, i) =>
  Float64Array.of((i - 500) ** 3, 7, i === 999 ? NaN : Math.max(0, i - 499)),
);

test('a normal share is the inverse of the quantile', () => {
  for (const p of [0.001, 0.02, 0.3, 0.5, 0.77, 0.999]) expect(normalShare(probit(p))).toBeCloseTo(p, 6);
});

test('a value scores by its place among the training samples, whatever their scale', () => {
  const scale = createScaling(fitScaler(ROWS, RANGES, 'place'), RANGES);
  for (const p of [0.01, 0.2, 0.5, 0.9]) {
    const [score] = scale(Float64Array.of((1000 * p - 500) ** 3, 7, 0));
    // Straight between knots 0.75 apart.
    expect(Math.abs(score! - probit(p + 0.0005))).toBeLessThan(0.15);
  }
  expect(scale(Float64Array.of(-1e12, 9, 0))[0], 'beyond the ends nothing changes').toBe(-3);
  expect(scale(Float64Array.of(1e12, 9, 0))[0]).toBe(3);
});

test('what was constant, or is not there, says nothing; what many samples share has the middle of their places', () => {
  const scale = createScaling(fitScaler(ROWS, RANGES, 'place'), RANGES);
  expect([...scale(Float64Array.of(NaN, 1e6, NaN))]).toEqual([0, 0, 0]);
  // Half of the samples are 0: knots from -3 to 0 are, and the mean of their levels is -1.5.
  expect(scale(Float64Array.of(0, 7, 0))[2]).toBeCloseTo(-1.5, 1);
  expect(scale(Float64Array.of(0, 7, 400))[2]).toBeGreaterThan(1);
});

test('by deviation a score is the distance from the mean in standard deviations, held to 5', () => {
  const rows = [1, 3].map((value) => Float64Array.of(value, 7, 0));
  const scale = createScaling(fitScaler(rows, RANGES, 'deviation'), RANGES);
  const [one, constant] = scale(Float64Array.of(4, 7, 0));
  expect(one).toBeCloseTo(Math.SQRT2, 12);
  expect(constant).toBe(0);
  expect(scale(Float64Array.of(1000, 7, 0))[0]).toBe(5);
  expect(() => fitScaler(rows.slice(1), RANGES, 'place')).toThrow(/2 are needed/);
});
