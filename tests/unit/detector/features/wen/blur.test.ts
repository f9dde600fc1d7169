import { describe, expect, test } from 'vitest';
import { meanEdgeWidth } from '../../../../../src/detector/features/wen/edge-width';
import { perceptualBlur } from '../../../../../src/detector/features/wen/perceptual-blur';
import { wen121 } from '../../../../../src/detector/features/wen/wen121';
import { noise, plane, syntheticFace } from '../synthetic-face';

const SIDE = 40;
const box = { x0: 4, y0: 4, x1: 36, y1: 36 };
type At = (x: number, y: number) => number;
const blurOf = (at: At) => perceptualBlur(plane(SIDE, SIDE, at), box);
const widthOf = (at: At) => meanEdgeWidth(plane(SIDE, SIDE, at), box);

describe('perceptual blur (Crete 2007)', () => {
  test('a board loses eight ninths of its differences to nine taps', () => {
    expect(blurOf((x, y) => 100 + 20 * ((x + y) & 1))).toBeCloseTo(1 / 9, 12);
  });
  test('a ramp and a constant lose nothing', () => {
    expect(blurOf((x, y) => 50 + x + y)).toBeCloseTo(1, 12);
    expect(blurOf(() => 90)).toBe(1);
  });
  test('the blurrier direction counts, whichever it is', () => {
    const grain: At = (x, y) => noise(x, y, 8) & 63;
    const wide: At = (x, y) => (grain(x, y) + grain(x + 1, y) + grain(x + 2, y) + grain(x + 3, y)) / 4;
    // Differences fall to a quarter, those nine pixels apart to a half: the share that stays is doubled.
    expect(blurOf(wide) / blurOf(grain)).toBeGreaterThan(1.6);
    expect(blurOf((x, y) => wide(y, x))).toBeCloseTo(blurOf(wide), 12);
  });
});

describe('edge width (Marziliano 2002)', () => {
  test.each([1, 2, 4, 7])('an edge that climbs over %i pixels is that wide, up or down', (wide) => {
    const climb: At = (x) => 60 + (100 * Math.min(wide, Math.max(0, x - 16))) / wide;
    expect(widthOf(climb)).toBeCloseTo(wide, 12);
    expect(widthOf((x, y) => 200 - climb(x, y))).toBeCloseTo(wide, 12);
  });
  test('horizontal edges and constants have no vertical edge', () => {
    expect(widthOf((_, y) => (y < 20 ? 40 : 160))).toBe(0);
    expect(widthOf(() => 90)).toBe(0);
  });
  test('faint edges beside a strong one are not counted', () => {
    // A step of 100 at column 12; a ramp of 6 pixels and 6 grey levels at 24: its gradient is a hundredth.
    expect(widthOf((x) => 60 + (x < 12 ? 0 : 100) + Math.min(6, Math.max(0, x - 24)))).toBe(1);
  });
});

test('wen121 has 121 names and as many finite values', () => {
  expect(new Set(wen121.names).size).toBe(121);
  const values = wen121.compute(syntheticFace());
  expect(values).toHaveLength(121);
  expect(values.every(Number.isFinite)).toBe(true);
});
