import { expect, test } from 'vitest';
import { mirrorOrbits, orbitShares } from '../../../../../src/detector/features/residual/orbits';

test.each([
  [3, 'odd', 15],
  [5, 'odd', 65],
  [7, 'odd', 175],
  [3, 'even', 18],
  [5, 'even', 75],
] as const)('%i levels of an %s residual have %i orbits', (n, parity, count) => {
  const orbits = mirrorOrbits(n, parity);
  expect(orbits.names.length).toBe(count);
  expect(new Set(orbits.names).size).toBe(count);
  expect(new Set(orbits.orbitOf).size).toBe(count);
});

test('(a, b, c) and (-c, -b, -a) are one; shares are square roots of the sum', () => {
  const orbits = mirrorOrbits(3, 'odd');
  const histogram = new Int32Array(27);
  histogram[0 * 9 + 1 * 3 + 1] = 3; // (-1, 0, 0)
  histogram[1 * 9 + 1 * 3 + 2] = 6; // (0, 0, +1): its mirror image
  histogram[1 * 9 + 1 * 3 + 1] = 16; // (0, 0, 0): its own mirror image
  const shares = orbitShares(histogram, orbits);
  expect(shares[orbits.names.indexOf('-1,0,0')]).toBeCloseTo(Math.sqrt(9 / 25), 6);
  expect(shares[orbits.names.indexOf('0,0,0')]).toBeCloseTo(Math.sqrt(16 / 25), 6);
  expect(shares.reduce((sum, share) => sum + share * share, 0)).toBeCloseTo(1, 6);
  expect(orbits.names).not.toContain('0,0,+1');
});

test('for even residuals (a, b, c) and (c, b, a) are one, and bright is not dark', () => {
  const { orbitOf } = mirrorOrbits(5, 'even');
  const orbit = (a: number, b: number, c: number) => orbitOf[((a + 2) * 5 + b + 2) * 5 + c + 2];
  expect(orbit(-2, 1, 0)).toBe(orbit(0, 1, -2));
  expect(orbit(-2, 1, 0)).not.toBe(orbit(2, -1, 0));
  expect(orbit(-2, 1, 0)).not.toBe(orbit(0, -1, 2));
});

test('nothing counted gives zeros', () => {
  expect([...orbitShares(new Int32Array(27), mirrorOrbits(3, 'odd'))].every((share) => share === 0)).toBe(true);
});
