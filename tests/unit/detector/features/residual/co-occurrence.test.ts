import { expect, test } from 'vitest';
import {
  clipHistogram,
  countFirstOrder,
  countLevels,
  countSecondOrder,
} from '../../../../../src/detector/features/residual/co-occurrence';
import { levelTable } from '../../../../../src/detector/features/residual/level-table';

const runs = (...bounds: number[]) => ({
  runs: Int32Array.from(bounds),
  count: bounds.reduce((sum, bound, i) => sum + (i % 2 === 0 ? -bound : bound), 0),
});
/** Non-empty entries as "a,b,c" of signed levels -> count. */
function entries(histogram: Int32Array, n: number): Record<string, number> {
  const found: Record<string, number> = {};
  histogram.forEach((count, i) => {
    const triple = [Math.floor(i / (n * n)), Math.floor(i / n) % n, i % n].map((level) => level - (n - 1) / 2);
    if (count > 0) found[triple.join()] = count;
  });
  return found;
}

const line = Int16Array.of(10, 12, 11, 11, 20, 19, 19);
// First differences s(p) - s(p+1): -2, 1, 0, -9 (clips to -3), 1, 0.

test('first order: triples of d(p-1), d(p), d(p+1) at the pixels asked for', () => {
  const histogram = new Int32Array(343);
  countFirstOrder(line, runs(2, 5), 1, levelTable(255, 1, 3), histogram);
  expect(entries(histogram, 7)).toEqual({ '1,0,-3': 1, '0,-3,1': 1, '-3,1,0': 1 });
});

test('second order: s(p-1) - 2 s(p) + s(p+1)', () => {
  const histogram = new Int32Array(125);
  countSecondOrder(line, runs(2, 5), 1, levelTable(510, 1, 2), histogram);
  // At 1..5: 10-24+11=-3, 12-22+11=1, 11-22+20=9, 11-40+19=-10, 20-38+19=1, clipped to -2, 1, 2, -2, 1.
  expect(entries(histogram, 5)).toEqual({ '-2,1,2': 1, '1,2,-2': 1, '2,-2,1': 1 });
});

test('a step of the row width looks down', () => {
  const column = Int16Array.from([...line].flatMap((value) => [value, 0]));
  const histogram = new Int32Array(343);
  countFirstOrder(column, runs(4, 5, 6, 7, 8, 9), 2, levelTable(255, 1, 3), histogram);
  expect(entries(histogram, 7)).toEqual({ '1,0,-3': 1, '0,-3,1': 1, '-3,1,0': 1 });
});

test('levels are counted as they are', () => {
  const histogram = new Int32Array(125);
  countLevels(Uint8Array.of(0, 1, 2, 3, 4), runs(1, 4), 1, 5, histogram);
  expect(entries(histogram, 5)).toEqual({ '-2,-1,0': 1, '-1,0,1': 1, '0,1,2': 1 });
});

test('clipping a histogram equals counting with the harder clip', () => {
  const samples = Int16Array.from({ length: 400 }, (_, i) => 100 + ((i * i * 7 + i * 3) % 11));
  const wide = new Int32Array(343);
  const hard = new Int32Array(125);
  countFirstOrder(samples, runs(2, 390), 1, levelTable(255, 1, 3), wide);
  countFirstOrder(samples, runs(2, 390), 1, levelTable(255, 1, 2), hard);
  expect(clipHistogram(wide, 7, 5)).toEqual(hard);
});
