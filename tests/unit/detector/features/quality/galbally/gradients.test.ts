import { expect, test } from 'vitest';
import { gradientMagnitudeError } from '../../../../../../src/detector/features/quality/galbally/gradient-magnitude-error';
import { gradientPhaseError } from '../../../../../../src/detector/features/quality/galbally/gradient-phase-error';
import { sobelGradients } from '../../../../../../src/detector/features/quality/galbally/gradients';
import { luma255, luma255By } from './luma255-of';

const across = sobelGradients(luma255By(5, 5, (x) => 10 * x));
const down = sobelGradients(luma255By(5, 5, (_, y) => 20 * y));

test('a ramp of 10 a pixel has gradient 10; every second pixel is taken', () => {
  expect([...across.x]).toEqual([10, 10, 10, 10]);
  expect([...across.y]).toEqual([0, 0, 0, 0]);
  expect([...down.y]).toEqual([20, 20, 20, 20]);
});

test('sobel of a typed-out 3 x 3 picture', () => {
  const { x, y } = sobelGradients(
    luma255([
      [1, 2, 3],
      [4, 0, 9],
      [7, 8, 5],
    ]),
  );
  // x: (3 + 2 * 9 + 5) - (1 + 2 * 4 + 7) = 10, y: (7 + 2 * 8 + 5) - (1 + 2 * 2 + 3) = 20, both over 8.
  expect([x[0], y[0]]).toEqual([10 / 8, 20 / 8]);
});

test('GME and GPE by hand', () => {
  expect(gradientMagnitudeError(across, down)).toBeCloseTo((10 - 20) ** 2, 9);
  expect(gradientPhaseError(across, down)).toBeCloseTo((Math.PI / 2) ** 2, 9);
});

test('GME reaches 20321 grey levels squared: the steepest 3 x 3 picture against a flat one', () => {
  const steepest = sobelGradients(
    luma255([
      [0, 0, 255],
      [0, 0, 255],
      [0, 255, 255],
    ]),
  );
  const flat = sobelGradients(luma255By(3, 3, () => 0));
  // x: (2 x 255 + 2 x 255) / 8, y: (255 x 3 - 255) / 8.
  expect(gradientMagnitudeError(steepest, flat)).toBeCloseTo(127.5 ** 2 + 63.75 ** 2, 6);
});

test('angles are compared the short way round', () => {
  const vector = (degrees: number) => ({
    x: Float32Array.of(Math.cos((degrees * Math.PI) / 180)),
    y: Float32Array.of(Math.sin((degrees * Math.PI) / 180)),
  });
  expect(gradientPhaseError(vector(179), vector(-179))).toBeCloseTo(((2 * Math.PI) / 180) ** 2, 6);
});

test('flat, empty, unequal', () => {
  const flat = sobelGradients(luma255By(5, 5, () => 7));
  const none = sobelGradients(luma255([[1, 2]]));
  expect([gradientPhaseError(flat, across), gradientMagnitudeError(flat, flat)]).toEqual([0, 0]);
  expect([gradientPhaseError(none, none), gradientMagnitudeError(none, none)]).toEqual([0, 0]);
  expect(() => gradientPhaseError(flat, none)).toThrow(/4 vs 0/);
  expect(() => gradientMagnitudeError(flat, none)).toThrow(/4 vs 0/);
});
