import { expect, test } from 'vitest';
import { residualDifference } from '../../../../../src/detector/features/surround/residual-difference';
import { welchDifference } from '../../../../../src/detector/features/surround/welch-difference';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const [width, height] = [160, 96];
const inner = mask(width, height, (x) => x < 64);
const ring = mask(width, height, (x) => x >= 96);
const nowhere = mask(width, height, () => false);
const grain = (x: number, y: number) => (noise(x, y, 1) % 9) - 4;
const faceOf = (at: (x: number, y: number) => number, surround = ring) =>
  inputOf({ luma: plane(width, height, at), inner, ring: surround, outline: [4, 8, 60, 88] });

test('the same periodic texture on both sides: no difference', () => {
  // The board repeats every two pixels, so both regions hold the same residuals and the same windows.
  const same = faceOf((x, y) => 100 + 5 * ((x + y) & 1));
  for (const family of [welchDifference, residualDifference]) {
    expect(
      family.compute(same).every((value) => Math.abs(value) < 1e-9),
      family.id,
    ).toBe(true);
  }
});

test('a smoother inside is negative in power and in residual energy', () => {
  const smooth = faceOf((x, y) => 100 + (x < 80 ? 1 : 4) * grain(x, y));
  const welch = welchDifference.compute(smooth);
  const residual = residualDifference.compute(smooth);
  // A quarter of the amplitude is ln(1/16) = -2.77 in power; the floor of 0.05 costs a little.
  expect(welch[15]).toBeCloseTo(Math.log(1 / 16), 0);
  expect(residual[residualDifference.names.indexOf('h2.log-rms')]).toBeCloseTo(Math.log(1 / 4), 1);
});

test('without a surround there is nothing to differ from', () => {
  for (const family of [welchDifference, residualDifference]) {
    expect([...family.compute(faceOf((x, y) => 100 + grain(x, y), nowhere))].every((value) => value === 0)).toBe(true);
  }
});
