import { expect, test } from 'vitest';
import { lbpAligned } from '../../../../../src/detector/features/texture/lbp-aligned';
import { PATTERN_NAMES, uniformPatternShares } from '../../../../../src/detector/features/texture/uniform-patterns';
import { inputOf, mask, plane, typed } from '../synthetic-face';

const share = (rows: number[][], from: number, to: number) => {
  const shares = uniformPatternShares(typed(rows), { runs: Int32Array.of(from, to), count: to - from });
  return Object.fromEntries(
    PATTERN_NAMES.map((name, i) => [name, shares[i]!] as const).filter(([, value]) => value > 0),
  );
};

test('58 uniform codes and one bin for the rest', () => {
  expect(PATTERN_NAMES.length).toBe(59);
  expect(new Set(PATTERN_NAMES).size).toBe(59);
});

test('an edge: the upper row and the sides are at least as bright', () => {
  // Centre 5; up 9 9 9, right 5, down 1 1 1, left 5: bits 0, 1, 2, 3 and 7 = 0x8f.
  expect(
    share(
      [
        [9, 9, 9],
        [5, 5, 5],
        [1, 1, 1],
      ],
      4,
      5,
    ),
  ).toEqual({ x8f: expect.closeTo(1, 6) });
});

test('a saddle changes four times and is mixed; a flat pixel has all bits', () => {
  const rows = [
    [9, 1, 9, 9],
    [1, 5, 9, 9],
    [9, 1, 9, 9],
  ];
  // (1,1): 9 1 9 9 9 1 9 1 -> six changes; (2,1) = 9: up 1 9 9, right 9, down 9 9 1, left 5 -> bits 1..5 = 0x3e.
  expect(share(rows, 5, 7)).toEqual({ mixed: expect.closeTo(Math.SQRT1_2, 6), x3e: expect.closeTo(Math.SQRT1_2, 6) });
  expect(
    share(
      [
        [7, 7, 7],
        [7, 7, 7],
        [7, 7, 7],
      ],
      4,
      5,
    ),
  ).toEqual({ xff: expect.closeTo(1, 6) });
});

test('the aligned face is read but for its outermost pixels', () => {
  const aligned = plane(128, 128, (x, y) => (x === 0 || y === 0 || x === 127 || y === 127 ? 0 : 90));
  const face = inputOf({
    luma: plane(32, 32, () => 100),
    inner: mask(32, 32, () => true),
    ring: mask(32, 32, () => false),
    outline: [4, 4, 28, 28],
    aligned,
  });
  const values = lbpAligned.compute(face);
  // 124 x 124 of 126 x 126 pixels have only equal neighbours.
  expect(values[PATTERN_NAMES.indexOf('xff')]).toBeCloseTo(124 / 126, 6);
});
