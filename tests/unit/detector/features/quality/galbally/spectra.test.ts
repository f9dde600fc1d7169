import { expect, test } from 'vitest';
import { highLowFrequencyIndex } from '../../../../../../src/detector/features/quality/galbally/high-low-frequency-index';
import { magnitudeSpectrum } from '../../../../../../src/detector/features/quality/galbally/magnitude-spectrum';
import { spectralMagnitudeError } from '../../../../../../src/detector/features/quality/galbally/spectral-magnitude-error';
import { naivePowerSpectrum } from '../../naive-power-spectrum';
import { luma255By } from './luma255-of';

const spectrum = (width: number, height: number, at: (x: number, y: number) => number) =>
  magnitudeSpectrum(luma255By(width, height, at), naivePowerSpectrum);

test('the unitary transform of a flat picture: grey level x sqrt(pixels) at DC, nothing else', () => {
  const { magnitude, columns } = spectrum(6, 4, () => 50);
  expect(columns).toBe(4);
  expect(magnitude[0]).toBeCloseTo(50 * Math.sqrt(24), 3);
  expect(Math.max(...magnitude.slice(1))).toBeLessThan(1e-3);
});

test('sizes that transform slowly are cut around the middle', () => {
  const { width, height } = spectrum(7, 11, (x) => x);
  expect([width, height]).toEqual([6, 10]);
});

test('SME by hand: flat 50 against flat 40 differ at DC alone, by 10 sqrt(24)', () => {
  const error = spectralMagnitudeError(
    spectrum(6, 4, () => 50),
    spectrum(6, 4, () => 40),
  );
  expect(error).toBeCloseTo((10 * Math.sqrt(24)) ** 2 / 24, 3);
});

test('SME counts both halves of the transform: a wave of amplitude 2 has two peaks of sqrt(NM)', () => {
  // 2 cos: |F| = NM at +-k, over sqrt(NM); energy 2 NM / NM = 2, the wave's mean square.
  const wave = spectrum(8, 8, (x) => 100 + 2 * Math.cos((2 * Math.PI * 2 * x) / 8));
  expect(
    spectralMagnitudeError(
      wave,
      spectrum(8, 8, () => 100),
    ),
  ).toBeCloseTo(2, 4);
  expect(() =>
    spectralMagnitudeError(
      wave,
      spectrum(4, 4, () => 1),
    ),
  ).toThrow(/8 x 8 vs 4 x 4/);
});

test('HLFI: low waves 1, waves high in both directions -1, in one direction 0, flat 0', () => {
  const wave = (kx: number, ky: number) =>
    highLowFrequencyIndex(spectrum(20, 20, (x, y) => 100 + 40 * Math.cos((2 * Math.PI * (kx * x + ky * y)) / 20)));
  // The border is 0.15 * 20 = 3 cycles.
  expect(wave(3, 0)).toBeCloseTo(1, 2);
  expect(wave(2, -3)).toBeCloseTo(1, 2);
  expect(wave(4, -5)).toBeCloseTo(-1, 2);
  expect(wave(8, 0)).toBeCloseTo(0, 2);
  expect(highLowFrequencyIndex(spectrum(20, 20, () => 100))).toBeCloseTo(0, 12);
});
