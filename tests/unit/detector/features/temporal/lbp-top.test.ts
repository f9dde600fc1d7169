import { expect, test } from 'vitest';
import { lbpTop } from '../../../../../src/detector/features/temporal/lbp-top';
import { burstOf, valueOf } from './moving-face';
import { noise } from '../synthetic-face';

const still = { width: 360, height: 360, radius: 60, at: () => ({ x: 180, y: 180 }) };

test('a flat volume: every neighbour is as bright as its centre', () => {
  const input = burstOf({ ...still, luma: () => 100 });
  expect(valueOf(lbpTop, input, 'x-time.xff')).toBeCloseTo(1, 4);
  expect(valueOf(lbpTop, input, 'y-time.xff')).toBeCloseTo(1, 4);
});

test('a volume that stands still: before and after are like now, so a code is one of four', () => {
  // Bits 1 and 5 (before, after) are set; the three bits to each side agree. Sides darker or brighter: 22, e3, 3e, ff.
  const input = burstOf({ ...still, luma: (_, x, y) => 100 + (noise(x >> 2, y >> 2, 1) % 40) });
  for (const plane of ['x-time', 'y-time']) {
    const codes = ['mixed', 'xe3', 'x3e', 'xff'].map((code) => valueOf(lbpTop, input, `${plane}.${code}`) ** 2);
    expect(codes.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  }
});

test('a ramp across the face: every code says so in x-time, none in y-time', () => {
  const input = burstOf({ ...still, luma: (_, x) => 16 + x / 2 });
  // Brighter to the right: bits 2, 3, 4 of the right side, and before and after: 3e.
  expect(valueOf(lbpTop, input, 'x-time.x3e')).toBeGreaterThan(0.98);
  expect(valueOf(lbpTop, input, 'y-time.xff')).toBeGreaterThan(0.98);
});

test('frames that grow brighter: the time before is darker, the time after brighter', () => {
  const input = burstOf({ ...still, luma: (t) => 100 + 5 * t });
  // Bits 3..7: right, after-right, after, after-left, left.
  expect(valueOf(lbpTop, input, 'x-time.xf8')).toBeCloseTo(1, 4);
});

test('shares of each plane add up to one', () => {
  const input = burstOf({ ...still, luma: (t, x, y) => 100 + (noise(x, y, t) % 40) });
  const values = [...lbpTop.compute(input)];
  for (const half of [values.slice(0, 59), values.slice(59)]) {
    expect(half.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 6);
  }
});
