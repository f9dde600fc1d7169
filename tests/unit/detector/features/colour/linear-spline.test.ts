import { expect, test } from 'vitest';
import { smoothLinear } from '../../../../../src/detector/features/colour/linear-spline';

const picture = (width: number, height: number, at: (x: number, y: number) => number) =>
  Float32Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));

test('an impulse spreads as [1 2 1] x [1 2 1] / 16, its taps apart by the hole', () => {
  const spread = smoothLinear(
    picture(9, 9, (x, y) => (x === 4 && y === 4 ? 16 : 0)),
    9,
    9,
    2,
  );
  const at = (x: number, y: number) => spread[9 * y + x];
  expect([at(4, 4), at(2, 4), at(4, 6), at(6, 6), at(3, 4), at(4, 5)]).toEqual([4, 2, 2, 1, 0, 0]);
  expect(spread.reduce((sum, value) => sum + value, 0)).toBe(16);
});

test.each([1, 2, 4])('a constant stays, a board of +-1 vanishes where the hole is odd (hole %i)', (hole) => {
  expect(
    smoothLinear(
      picture(6, 5, () => 7),
      6,
      5,
      hole,
    ),
  ).toEqual(picture(6, 5, () => 7));
  const board = smoothLinear(
    picture(12, 12, (x, y) => ((x + y) & 1 ? 1 : -1)),
    12,
    12,
    hole,
  );
  expect(Math.abs(board[6 * 12 + 6]!)).toBe(hole === 1 ? 0 : 1);
});

test('pictures narrower than the hole repeat their end samples', () => {
  expect(smoothLinear(Float32Array.of(0, 8), 2, 1, 4)).toEqual(Float32Array.of(2, 6));
});
