import { expect, test } from 'vitest';
import { blockDctDifference } from '../../../../../src/detector/features/surround/block-dct-difference';
import { coOccurrenceDifference } from '../../../../../src/detector/features/surround/co-occurrence-difference';
import { colourResidualDifference } from '../../../../../src/detector/features/surround/colour-residual-difference';
import { residualDifference } from '../../../../../src/detector/features/surround/residual-difference';
import { spam3Difference } from '../../../../../src/detector/features/surround/spam3-difference';
import { welchDifference } from '../../../../../src/detector/features/surround/welch-difference';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const [width, height] = [160, 96];
const inner = mask(width, height, (x) => x < 64);
const ring = mask(width, height, (x) => x >= 96);
const nowhere = mask(width, height, () => false);
const grain = (x: number, y: number) => (noise(x, y, 1) % 9) - 4;
const faceOf = (at: (x: number, y: number) => number, surround = ring) =>
  inputOf({
    luma: plane(width, height, at),
    inner,
    ring: surround,
    outline: [4, 8, 60, 88],
    // Colour follows luma: chroma sample (x, y) is that of the pixel twice as far.
    cb: plane(width / 2, height / 2, (x, y) => at(2 * x, 2 * y)),
    cr: plane(width / 2, height / 2, (x, y) => 228 - at(2 * x, 2 * y)),
  });
const families = [
  welchDifference,
  residualDifference,
  blockDctDifference,
  coOccurrenceDifference,
  spam3Difference,
  colourResidualDifference,
];

test('the same periodic texture on both sides: no difference', () => {
  // The board repeats every two pixels, so both regions hold the same residuals and the same windows.
  const same = faceOf((x, y) => 100 + 5 * ((x + y) & 1));
  for (const family of families) {
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
  const dct = blockDctDifference.compute(smooth);
  // The mean strength of a coefficient follows the amplitude.
  expect(dct[blockDctDifference.names.indexOf('u3v5')]).toBeCloseTo(Math.log(1 / 4), 0);
  expect(dct.every((value) => value < -0.8)).toBe(true);
  expect(residual[residualDifference.names.indexOf('h2.log-rms')]).toBeCloseTo(Math.log(1 / 4), 1);
});

test('without a surround there is nothing to differ from', () => {
  for (const family of families) {
    expect(
      [...family.compute(faceOf((x, y) => 100 + grain(x, y), nowhere))].every((value) => value === 0),
      family.id,
    ).toBe(true);
  }
});

test('colour that leaves luma inside the face alone shows as a lost correlation', () => {
  const face = faceOf((x, y) => 100 + 4 * grain(x >> 1, y >> 1));
  const { planes } = face.crop;
  const cb = plane(width / 2, height / 2, (x, y) =>
    x < 40 ? 100 + 4 * grain(x + 7, y + 3) : planes.cb.data[y * (width / 2) + x]!,
  );
  const values = colourResidualDifference.compute({ ...face, crop: { ...face.crop, planes: { ...planes, cb } } });
  const at = (name: string) => values[colourResidualDifference.names.indexOf(name)]!;
  expect(at('correlation.y-cb')).toBeLessThan(-0.8);
  expect(Math.abs(at('correlation.y-cr'))).toBeLessThan(0.01);
});
