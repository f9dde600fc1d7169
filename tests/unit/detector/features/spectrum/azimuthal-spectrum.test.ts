import { expect, test } from 'vitest';
import { azimuthalSpectrum, spectrumBox } from '../../../../../src/detector/features/spectrum/azimuthal-spectrum';
import { fastSize } from '../../../../../src/detector/features/spectrum/fast-size';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const faceWith = (at: (x: number, y: number) => number, outline: [number, number, number, number]) =>
  inputOf({ luma: plane(96, 96, at), inner: mask(96, 96, () => true), ring: mask(96, 96, () => false), outline });

test('sizes with factors 2, 3, 5 only', () => {
  expect([1, 7, 8, 80, 84, 89, 149, 257].map(fastSize)).toEqual([1, 6, 8, 80, 81, 81, 144, 256]);
});

test('the box is 0.756 of the shorter side of the outline, trimmed around its middle', () => {
  // Outline 60 x 80 at (18, 8): half = 0.378 * 60 = 22.68 around (48, 48): 25 .. 71 = 46 pixels -> 45, cut by (46 - 45) >> 1.
  const face = faceWith(() => 100, [18, 8, 78, 88]);
  const { x0, x1, y0, y1 } = spectrumBox(face.crop.planes.y, face.crop.landmarks);
  expect([x0, x1, y0, y1]).toEqual([25, 70, 25, 70]);
});

test('fine grain raises the high end only', () => {
  const smooth = azimuthalSpectrum.compute(faceWith((x) => 100 + Math.round(20 * Math.sin(x / 8)), [18, 8, 78, 88]));
  const grainy = azimuthalSpectrum.compute(
    faceWith((x, y) => 100 + Math.round(20 * Math.sin(x / 8)) + (noise(x, y, 1) & 3), [18, 8, 78, 88]),
  );
  expect(grainy[39]! - smooth[39]!).toBeGreaterThan(1);
  expect(Math.abs(grainy[2]! - smooth[2]!)).toBeLessThan(0.1);
});

test('a flat face and a box too small both sit on the floor', () => {
  const floor = Math.log(1e-3);
  expect(azimuthalSpectrum.compute(faceWith(() => 100, [18, 8, 78, 88]))[20]).toBeCloseTo(floor, 3);
  expect(azimuthalSpectrum.compute(faceWith(() => 100, [40, 40, 46, 46]))[20]).toBeCloseTo(floor, 12);
});
