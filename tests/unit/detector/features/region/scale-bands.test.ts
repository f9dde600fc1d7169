import { expect, test } from 'vitest';
import { scaleBands, smoothWithHoles } from '../../../../../src/detector/features/region/scale-bands';
import { plane } from '../synthetic-face';

test('an impulse spreads by [1 4 6 4 1] / 16 across and down', () => {
  const source = new Float32Array(49);
  source[3 * 7 + 3] = 256;
  const taps = [0, 1, 4, 6, 4, 1, 0];
  const smoothed = smoothWithHoles(source, 7, 7, 1);
  taps.forEach((down, y) => taps.forEach((across, x) => expect(smoothed[y * 7 + x]).toBeCloseTo(down * across, 5)));
});

test('holes put the taps farther apart', () => {
  const source = new Float32Array(13 * 13);
  source[6 * 13 + 6] = 256;
  const smoothed = smoothWithHoles(source, 13, 13, 2);
  expect([2, 3, 4, 5, 6].map((x) => smoothed[6 * 13 + x]!)).toEqual([6, 0, 24, 0, 36]);
});

test('beyond the ends the last sample is repeated, also where the picture is shorter than the kernel', () => {
  // A row of 3: ends 0 and 160. Left: (6 * 0 + 4 * (0 + 80) + (0 + 160)) / 16 = 30; middle: 80; right: 130.
  const rows = Float32Array.from([0, 80, 160, 0, 80, 160, 0, 80, 160]);
  expect([...smoothWithHoles(rows, 3, 3, 1)].map(Math.round)).toEqual([30, 80, 130, 30, 80, 130, 30, 80, 130]);
  expect(smoothWithHoles(Float32Array.of(7), 1, 1, 4)[0]).toBeCloseTo(7, 6);
});

test('levels add up: the sum of the fine bands and level 2 is the picture; a flat one has no bands', () => {
  const luma = plane(40, 30, (x, y) => 60 + ((x * 5 + y * 3) % 70));
  const { full, half } = scaleBands(luma, { x0: 4, y0: 2, x1: 37, y1: 29 });
  expect([full.width, full.height, half.width, half.height]).toEqual([33, 27, 17, 14]);
  expect(full.levels[0]![5 * 33 + 6]).toBe(luma.data[7 * 40 + 10]);
  expect(half.levels[0]![3 * 17 + 4]).toBe(full.levels[2]![6 * 33 + 8]);
  const flat = scaleBands(
    plane(40, 30, () => 77),
    { x0: 0, y0: 0, x1: 40, y1: 30 },
  );
  expect(flat.half.levels[2]!.every((value) => Math.abs(value - 77) < 1e-4)).toBe(true);
});
