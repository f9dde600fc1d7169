import { expect, test } from 'vitest';
import type { FeatureFamily } from '../../../../../src/detector/features/family';
import { coOccurrenceDifference } from '../../../../../src/detector/features/surround/co-occurrence-difference';
import { spam3Difference } from '../../../../../src/detector/features/surround/spam3-difference';
import { inputOf, mask, plane } from '../synthetic-face';

const [width, height] = [160, 96];
const faceOf = (at: (x: number, y: number) => number) =>
  inputOf({
    luma: plane(width, height, at),
    inner: mask(width, height, (x) => x < 64),
    ring: mask(width, height, (x) => x >= 96),
    outline: [4, 8, 60, 88],
  });
const present = (family: FeatureFamily, at: (x: number, y: number) => number) => {
  const values = family.compute(faceOf(at));
  return Object.fromEntries(
    family.names.map((name, i) => [name, Number(values[i]!.toFixed(4))] as const).filter(([, value]) => value !== 0),
  );
};
const half = Number(Math.SQRT1_2.toFixed(4));

/** The inside is flat, the surround has stripes of one grey level, each a pixel wide. */
const stripes = (x: number) => 100 + (x < 80 ? 0 : x & 1);
const lines = (x: number, y: number) => 100 + (x < 80 ? 0 : y & 1);

test('stripes swing fully along the rows, not along the columns, and the square kernel does not see them', () => {
  expect(present(coOccurrenceDifference, stripes)).toEqual({
    'h2(0,0)': 1,
    'h2(-2,+2)': -half,
    'h2(+2,-2)': -half,
  });
  expect(present(coOccurrenceDifference, lines)).toEqual({
    'v2(0,0)': 1,
    'v2(-2,+2)': -half,
    'v2(+2,-2)': -half,
  });
});

test('a board is seen by all three', () => {
  const values = present(coOccurrenceDifference, (x, y) => 100 + (x < 80 ? 0 : (x + y) & 1));
  expect(Object.keys(values)).toHaveLength(9);
  expect(values['kb(0,0)']).toBe(1);
  expect(values['kb(-2,+2)']).toBe(-half);
});

test('first differences of stripes: half of the surround (its rows) swings, half (its columns) rests', () => {
  const expected = { 'hv(0,0,0)': Number((1 - Math.SQRT1_2).toFixed(4)), 'hv(-1,+1,-1)': -half };
  expect(present(spam3Difference, stripes)).toEqual(expected);
  expect(present(spam3Difference, lines)).toEqual(expected);
});
