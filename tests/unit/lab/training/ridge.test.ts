import { expect, test } from 'vitest';
import { ridgeFit } from '../../../../src/lab/training/ridge';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

test('with next to no ridge a plane through the samples is found, with its intercept', () => {
  const inputs = [of(0, 0), of(1, 0), of(0, 1), of(2, 3)];
  const outputs = inputs.map(([a, b]) => of(5 + 2 * a! - b!, 7 * b!));
  const expected = ridgeFit(inputs, outputs, 1e-9)(of(4, -1));
  expect(expected[0]).toBeCloseTo(14, 6);
  expect(expected[1]).toBeCloseTo(-7, 6);
});

test('the slope of one input is sum xy / (sum xx + ridge), about the means', () => {
  // x about its mean: -1, 0, 1; y about its mean 4: -3, 0, 3. Slope 6 / (2 + 1) = 2.
  const expected = ridgeFit([of(9), of(10), of(11)], [of(1), of(4), of(7)], 1);
  expect(expected(of(10))[0]).toBeCloseTo(4, 12);
  expect(expected(of(12))[0]).toBeCloseTo(8, 12);
});

test('without samples nothing is expected', () => {
  expect(() => ridgeFit([], [], 1)).toThrow(RangeError);
});
