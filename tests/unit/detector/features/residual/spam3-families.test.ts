import { describe, expect, test } from 'vitest';
import type { FeatureFamily } from '../../../../../src/detector/features/family';
import { spam3 } from '../../../../../src/detector/features/residual/spam3';
import { spam3Half } from '../../../../../src/detector/features/residual/spam3-half';
import { spam3Kb } from '../../../../../src/detector/features/residual/spam3-kb';
import { spam3SecondOrder } from '../../../../../src/detector/features/residual/spam3-second-order';
import { spam3T2 } from '../../../../../src/detector/features/residual/spam3-t2';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const SIDE = 64;
const everywhere = mask(SIDE, SIDE, () => true);
const nowhere = mask(SIDE, SIDE, () => false);
const faceOf = (at: (x: number, y: number) => number) =>
  inputOf({ luma: plane(SIDE, SIDE, at), inner: everywhere, ring: nowhere, outline: [8, 8, 56, 56] });
/** The values that are not zero, by name. */
const present = (family: FeatureFamily, at: (x: number, y: number) => number): Record<string, number> => {
  const values = family.compute(faceOf(at));
  return Object.fromEntries(
    family.names.map((name, i) => [name, Number(values[i]!.toFixed(4))] as const).filter(([, value]) => value !== 0),
  );
};
const half = Number(Math.SQRT1_2.toFixed(4));

describe('a ramp of one grey level a column has one triple along rows and one along columns', () => {
  const ramp = (x: number) => 50 + x;
  test('spam3: all -1 right, all 0 down, half each', () => {
    expect(present(spam3, ramp)).toEqual({ 'hv(-1,-1,-1)': half, 'hv(0,0,0)': half });
  });
  test('spam3-t2: both diagonals fall by one, which is one orbit', () => {
    expect(present(spam3T2, ramp)).toEqual({
      'hv(-1,-1,-1)': half,
      'hv(0,0,0)': half,
      'diag(-1,-1,-1)': 1,
    });
  });
  test('spam3-second-order and spam3-kb: a ramp has no curvature', () => {
    expect(present(spam3SecondOrder, ramp)).toEqual({ 'hv(0,0,0)': 1, 'diag(0,0,0)': 1 });
    expect(present(spam3Kb, ramp)).toEqual({ 'hv(0,0,0)': 1 });
  });
  test('spam3-half: half-size pixels differ by two grey levels, one step of the quantiser', () => {
    expect(present(spam3Half, ramp)).toEqual({
      'hv(-1,-1,-1)': half,
      'hv(0,0,0)': half,
      'diag(-1,-1,-1)': 1,
    });
  });
});

test('spam3-second-order: a parabola has second difference 2 along rows, none along columns', () => {
  // 20 + (x - 8)^2 for 16 columns only, then flat: inside the parabola the second difference is 2.
  const curve = inputOf({
    luma: plane(SIDE, SIDE, (x) => 20 + (Math.min(x, 15) - 8) ** 2),
    inner: mask(SIDE, SIDE, (x) => x >= 3 && x < 12),
    ring: nowhere,
    outline: [8, 8, 56, 56],
  });
  const shares = spam3SecondOrder.compute(curve);
  expect(shares[spam3SecondOrder.names.indexOf('hv(+2,+2,+2)')]).toBeCloseTo(Math.SQRT1_2, 4);
  // Mirroring the picture leaves a parabola a parabola: a valley never counts as a hill.
  expect(shares[spam3SecondOrder.names.indexOf('hv(-2,-2,-2)')]).toBe(0);
});

test('spam3-kb: a board of +-1 answers with levels of full swing', () => {
  // Centre 101 among sides 100 and corners 101: (2 * 400 - 404 - 404) / 4 = -2; the other colour answers +2.
  expect(present(spam3Kb, (x, y) => 100 + ((x + y) & 1))).toEqual({
    'hv(-2,+2,-2)': half,
    'hv(+2,-2,+2)': half,
  });
});

test.each([spam3, spam3T2, spam3SecondOrder, spam3Kb])('$id: a mirrored picture gives the same shares', (family) => {
  const at = (x: number, y: number) => 90 + (noise(x, y, 5) % 7) + (x % 5);
  const plain = family.compute(faceOf(at));
  const mirrored = family.compute(faceOf((x, y) => at(SIDE - 1 - x, y)));
  // The pixels left out at the edge differ a little for first differences, which look ahead by one.
  const tolerance = family === spam3SecondOrder || family === spam3Kb ? 1e-12 : 0.02;
  plain.forEach((share, i) => {
    // Diagonal shares are of both diagonals together, so mirroring only swaps them.
    expect(Math.abs(share - mirrored[i]!), family.names[i]).toBeLessThan(tolerance);
  });
});

test('only pixels inside the face count', () => {
  const left = mask(SIDE, SIDE, (x) => x < 20);
  const face = inputOf({
    luma: plane(SIDE, SIDE, (x) => (x < 32 ? 90 : 50 + x)),
    inner: left,
    ring: nowhere,
    outline: [8, 8, 56, 56],
  });
  expect(spam3.compute(face)[spam3.names.indexOf('hv(0,0,0)')]).toBeCloseTo(1, 6);
});
