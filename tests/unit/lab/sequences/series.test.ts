import { expect, test } from 'vitest';
import { BANDS_HZ, bandPowers, logRms, steps, withoutLine } from '../../../../src/lab/sequences/series';

const RATE_HZ = 12;
const wave = (hz: number, seconds: number): number[] =>
  Array.from({ length: seconds * RATE_HZ }, (_, t) => Math.sin((2 * Math.PI * hz * t) / RATE_HZ));

test('a line is taken out, whatever its slope, and what bends is left', () => {
  for (const value of withoutLine([3, 5, 7, 9])) expect(value).toBeCloseTo(0, 12);
  const bent = withoutLine([0, 1, 0]);
  expect(bent[0]).toBeCloseTo(-1 / 3, 12);
  expect(bent[1]).toBeCloseTo(2 / 3, 12);
});

test('differences, and ln of the root mean square', () => {
  expect(steps([1, 4, 2])).toEqual([3, -2]);
  expect(logRms([3, -3])).toBeCloseTo(Math.log(3 + 1e-3), 12);
});

test.each([
  [0.6, 0],
  [1.5, 1],
  [4, 2],
])('a wave of %f Hz is strongest in its own band', (hz, band) => {
  const powers = bandPowers(wave(hz, 10), RATE_HZ);
  expect(powers).toHaveLength(BANDS_HZ.length);
  for (const other of [0, 1, 2].filter((one) => one !== band))
    expect(powers[band]!).toBeGreaterThan(powers[other]! + 3);
});

test('rest is finite, and so is a stretch too short for the lowest band', () => {
  for (const power of bandPowers(new Array<number>(24).fill(7), RATE_HZ)) expect(power).toBeCloseTo(Math.log(1e-6), 6);
  for (const power of bandPowers([1, 2, 1, 3], RATE_HZ)) expect(Number.isFinite(power)).toBe(true);
});
