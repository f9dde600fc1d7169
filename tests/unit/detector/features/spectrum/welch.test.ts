import { expect, test } from 'vitest';
import { fft32, inputRow } from '../../../../../src/detector/features/spectrum/fft32';
import { welchPower } from '../../../../../src/detector/features/spectrum/welch-power';
import { welchWindows } from '../../../../../src/detector/features/spectrum/welch-windows';
import { mask, plane } from '../synthetic-face';

test('fft32: one impulse turns with every frequency', () => {
  const re = new Float64Array(1024);
  const im = new Float64Array(1024);
  re[inputRow(3) * 32 + 5] = 1;
  const outRe = new Float64Array(1024);
  const outIm = new Float64Array(1024);
  fft32(re, im, outRe, outIm);
  for (let ky = 0; ky < 32; ky += 1)
    for (let kx = 0; kx < 32; kx += 1) {
      const angle = (-2 * Math.PI * (3 * ky + 5 * kx)) / 32;
      expect(outRe[kx * 32 + ky]).toBeCloseTo(Math.cos(angle), 10);
      expect(outIm[kx * 32 + ky]).toBeCloseTo(Math.sin(angle), 10);
    }
});

test('a wave of 8 cycles a window peaks at radius 8', () => {
  const luma = plane(64, 64, (x) => Math.round(128 + 50 * Math.cos((2 * Math.PI * 8 * x) / 32)));
  const power = welchPower(luma, Int32Array.of(0, 5, 64 * 7 + 3));
  const peak = power.indexOf(Math.max(...power));
  expect(peak + 1).toBe(8);
});

test('windows packed in pairs give the mean of single windows', () => {
  const luma = plane(96, 96, (x, y) => 100 + ((x * x * 3 + y * y * 5 + x * y) % 37));
  const corners = [0, 20, 96 * 30 + 11];
  const single = corners.map((corner) => welchPower(luma, Int32Array.of(corner)));
  const together = welchPower(luma, Int32Array.from(corners));
  together.forEach((value, r) => {
    expect(value).toBeCloseTo(single.reduce((sum, power) => sum + power[r]!, 0) / 3, 10);
  });
});

test('flat and no window: the floor', () => {
  expect(
    welchPower(
      plane(32, 32, () => 90),
      Int32Array.of(0),
    )[4],
  ).toBeCloseTo(Math.log(0.05), 10);
  expect(
    welchPower(
      plane(32, 32, () => 90),
      new Int32Array(0),
    )[4],
  ).toBeCloseTo(Math.log(0.05), 10);
});

const whole = { x0: 0, y0: 0, x1: 80, y1: 80 };

test('windows lie on a grid of 12 and 85 % inside', () => {
  expect(
    [
      ...welchWindows(
        mask(80, 80, () => true),
        80,
        80,
        whole,
      ),
    ].slice(0, 6),
  ).toEqual([0, 12, 24, 36, 48, 960]);
  // 40 columns inside: windows at 0 (32 of 32) fit; at 12 only 28 of 32 = 87.5 %; at 24 only 50 %.
  expect(
    [
      ...welchWindows(
        mask(80, 80, (x) => x < 40),
        80,
        80,
        whole,
      ),
    ].slice(0, 3),
  ).toEqual([0, 12, 960]);
});

test('no window inside: the three that cover most; nothing inside: none', () => {
  const spot = mask(80, 80, (x, y) => x >= 20 && x < 36 && y >= 20 && y < 36);
  expect(welchWindows(spot, 80, 80, { x0: 20, y0: 20, x1: 36, y1: 36 }).length).toBe(3);
  expect(
    welchWindows(
      mask(80, 80, () => false),
      80,
      80,
      { x0: 0, y0: 0, x1: 0, y1: 0 },
    ).length,
  ).toBe(0);
});

test('many windows are thinned evenly to 96, first and last kept', () => {
  const windows = welchWindows(
    mask(272, 272, () => true),
    272,
    272,
    { x0: 0, y0: 0, x1: 272, y1: 272 },
  );
  expect(windows.length).toBe(96);
  expect([windows[0], windows[95]]).toEqual([0, 240 * 272 + 240]);
});
