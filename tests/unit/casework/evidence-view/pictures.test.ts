import { expect, test } from 'vitest';
import { fourier, powerOf } from '../../../../src/casework/evidence-view/fourier';
import { lumaSpectrum } from '../../../../src/casework/evidence-view/spectrum';
import {
  residualPixels,
  strengthOf,
  thirdResidual,
  type Luma,
} from '../../../../src/casework/evidence-view/third-residual';
import { azimuthalSpectrum } from '../../../../src/detector/features/spectrum/azimuthal-spectrum';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { naivePowerSpectrum } from '../../detector/features/naive-power-spectrum';
import { inputOf, mask, noise, plane } from '../../detector/features/synthetic-face';

test.each([
  [8, 6],
  [7, 5],
  [12, 1],
  [1, 9],
  [11, 10],
])('Fourier power of %i x %i pixels is that of the definition', (width, height) => {
  const random = seededRandom(width * 100 + height);
  const pixels = Float32Array.from({ length: width * height }, () => random() * 200 - 100);
  const power = powerOf(pixels, width, height);
  naivePowerSpectrum(pixels, width, height).forEach((value, i) => {
    expect(Math.abs(power[i]! - value) / (1 + value)).toBeLessThan(1e-4);
  });
});

test('a single wave has a single line', () => {
  const re = Float64Array.from({ length: 30 }, (_, i) => Math.cos((2 * Math.PI * 4 * i) / 30));
  const out = fourier({ re, im: new Float64Array(30) });
  const sizes = Array.from(out.re, (value, i) => Math.hypot(value, out.im[i]!));
  expect(sizes[4]).toBeCloseTo(15, 9);
  expect(sizes[26]).toBeCloseTo(15, 9);
  expect(Math.max(...sizes.filter((_, i) => i !== 4 && i !== 26))).toBeLessThan(1e-9);
});

test('pixels that do not fill the picture are refused', () => {
  expect(() => powerOf(new Float32Array(5), 2, 3)).toThrow(RangeError);
  expect(() => thirdResidual({ width: 2, height: 3, data: new Uint8Array(5) }, 'down')).toThrow(RangeError);
});

test('the spectrum of a kept face is the feature that the detector measured, in decibels', () => {
  const face = inputOf({
    luma: plane(96, 96, (x, y) => 100 + Math.round(20 * Math.sin(x / 8)) + (noise(x, y, 1) & 7)),
    inner: mask(96, 96, () => true),
    ring: mask(96, 96, () => false),
    outline: [18, 8, 78, 88],
  });
  const measured = azimuthalSpectrum.compute({ ...face, powerSpectrum: powerOf });
  // The crop lies at (160, 48) of its frame; landmarks are kept in pixels of the frame.
  const landmarksPx = Array.from(face.crop.landmarks, (value, i) => value + (i % 2 === 0 ? 160 : 48));
  const points = lumaSpectrum(face.crop.planes.y, landmarksPx, { x: 160, y: 48, width: 96, height: 96 });
  expect(points).toHaveLength(40);
  expect(points[0]!.frequency).toBe(0);
  expect(points[39]!.frequency).toBe(1);
  points.forEach(({ decibels }, i) => expect(decibels).toBeCloseTo((measured[i]! * 10) / Math.LN10, 9));
});

const row = (...levels: number[]): Luma => ({ width: levels.length, height: 1, data: Uint8Array.from(levels) });

test('a third difference leaves nothing of a parabola, and all of a spike', () => {
  expect([...thirdResidual(row(0, 1, 4, 9, 16, 25, 36), 'across').data]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  // s(p-1) - 3 s(p) + 3 s(p+1) - s(p+2) around a spike of 10 at index 3; nothing where a neighbour is missing.
  expect([...thirdResidual(row(0, 0, 0, 10, 0, 0, 0), 'across').data]).toEqual([0, -10, 30, -30, 10, 0, 0]);
  const column: Luma = { width: 1, height: 7, data: Uint8Array.from([0, 0, 0, 10, 0, 0, 0]) };
  expect([...thirdResidual(column, 'down').data]).toEqual([0, -10, 30, -30, 10, 0, 0]);
  expect([...thirdResidual(column, 'across').data]).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('the strength counts pixels that have all neighbours', () => {
  const residual = thirdResidual(row(0, 0, 0, 10, 0, 0, 0), 'across');
  expect(strengthOf(residual, 'across')).toBeCloseTo(Math.sqrt((100 + 900 + 900 + 100) / 4), 12);
  expect(strengthOf(thirdResidual(row(1, 2), 'across'), 'across')).toBe(0);
});

test('colours are full at the limit and beyond, white at nothing', () => {
  const pixels = residualPixels({ width: 4, height: 1, data: Int16Array.from([-99, 0, 16, 8]) }, 16);
  expect([...pixels.slice(0, 4)]).toEqual([118, 42, 131, 255]);
  expect([...pixels.slice(4, 8)]).toEqual([247, 247, 247, 255]);
  expect([...pixels.slice(8, 12)]).toEqual([27, 120, 55, 255]);
  expect([...pixels.slice(12)]).toEqual([137, 184, 151, 255]);
});
