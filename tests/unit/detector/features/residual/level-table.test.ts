import { expect, test } from 'vitest';
import { levelTable, roundHalfEven } from '../../../../../src/detector/features/residual/level-table';

test('halves go to the even neighbour, on both sides of zero', () => {
  expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 0.49, -0.51].map((value) => roundHalfEven(value) + 0)).toEqual([
    -2, -2, 0, 0, 2, 2, 0, -1,
  ]);
});

test('levels are residual / step, rounded, clipped, counted from 0', () => {
  const { level, zero, count } = levelTable(12, 4, 2);
  expect(count).toBe(5);
  const of = (residual: number) => level[zero + residual]! - 2;
  // 12/4 = 3 clips to 2; 6/4 = 1.5 -> 2; 5/4 -> 1; 2/4 = 0.5 -> 0; 1/4 -> 0.
  expect([12, 6, 5, 2, 1, 0, -1, -2, -5, -6, -12].map(of)).toEqual([2, 2, 1, 0, 0, 0, 0, 0, -1, -2, -2]);
});
