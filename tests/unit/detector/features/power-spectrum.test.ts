import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Cv } from '../../../../src/detector/engines/opencv';
import { createPowerSpectrum } from '../../../../src/detector/features/power-spectrum';
import { naivePowerSpectrum } from './naive-power-spectrum';

const cv = (await createRequire(import.meta.url)('@techstark/opencv-js')) as Cv;
const powerSpectrum = createPowerSpectrum(cv);

test.each([
  [8, 8],
  [15, 9],
  [7, 11],
  [1, 6],
])('OpenCV gives the definition on %i x %i', (width, height) => {
  const pixels = Float32Array.from({ length: width * height }, (_, i) => ((i * 37 + i * i) % 101) - 50);
  const expected = naivePowerSpectrum(pixels, width, height);
  powerSpectrum(pixels, width, height).forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-4 * (1 + expected[i]!));
  });
});

test('pixels that do not fill the picture are refused', () => {
  expect(() => powerSpectrum(new Float32Array(5), 2, 3)).toThrow(/5 pixels for 2 x 3/);
});

test('thousands of calls leave the heap as it was', () => {
  const heapBytes = () => (cv as unknown as { HEAPU8: Uint8Array }).HEAPU8.length;
  const pixels = new Float32Array(200 * 200).fill(1);
  powerSpectrum(pixels, 200, 200);
  const before = heapBytes();
  for (let i = 0; i < 1000; i += 1) powerSpectrum(pixels, 200, 200);
  expect(heapBytes()).toBe(before);
});
