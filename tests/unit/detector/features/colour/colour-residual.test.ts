import { expect, test } from 'vitest';
import { colourResidual } from '../../../../../src/detector/features/colour/colour-residual';
import { bandEnergies } from '../../../../../src/detector/features/region/band-energies';
import type { FeatureFamily } from '../../../../../src/detector/features/family';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const SIDE = 64;
type At = (x: number, y: number) => number;
const faceOf = (luma: At, cb: At, cr: At) =>
  inputOf({
    luma: plane(SIDE, SIDE, luma),
    inner: mask(SIDE, SIDE, (x, y) => x >= 20 && x < 44 && y >= 20 && y < 44),
    ring: mask(SIDE, SIDE, () => false),
    outline: [8, 8, 56, 56],
    cb: plane(SIDE / 2, SIDE / 2, cb),
    cr: plane(SIDE / 2, SIDE / 2, cr),
  });
const named = (family: FeatureFamily, ...face: [At, At, At]) => {
  const values = family.compute(faceOf(...face));
  return Object.fromEntries(family.names.map((name, i) => [name, values[i]!]));
};
const flat = () => 128;
/** +1 and -1 by turns. */
const board: At = (x, y) => ((x + y) & 1 ? 1 : -1);

test('flat colour on flat luma: nothing hangs together, nothing is stronger', () => {
  expect(Object.values(named(colourResidual, flat, flat, flat)).every((value) => value === 0)).toBe(true);
});

test('a board of 2 x 2 pixels: Cb follows luma, Cr goes against it with twice the swing', () => {
  const values = named(
    colourResidual,
    (x, y) => 100 + 4 * board(x >> 1, y >> 1),
    (x, y) => 128 + 4 * board(x, y),
    (x, y) => 128 - 8 * board(x, y),
  );
  // The Laplacian of a board of +-a is +-2 a: variances 64, 64, 256, raised by 0.01.
  expect(values['correlation.y-cb']).toBeCloseTo(64 / 64.01, 9);
  expect(values['correlation.y-cr']).toBeCloseTo(-128 / Math.sqrt(64.01 * 256.01), 9);
  expect(values['correlation.cb-cr']).toBeCloseTo(-128 / Math.sqrt(64.01 * 256.01), 9);
  expect(values['laplacian.cb/y']).toBeCloseTo(0, 9);
  expect(values['laplacian.cr/y']).toBeCloseTo(Math.log(256.01 / 64.01), 9);
  // Smoothing wipes a board out: band 0 holds all of it, band 1 nothing.
  expect(values['band0.cr/y']).toBeCloseTo(Math.log(64.01 / 16.01), 6);
  expect(values['band1.cr/y']).toBeCloseTo(0, 6);
});

test('luma texture finer than chroma averages out before it is compared', () => {
  const values = named(
    colourResidual,
    (x, y) => 100 + 9 * board(x, y),
    (x, y) => 128 + 4 * board(x, y),
    flat,
  );
  expect(values['correlation.y-cb']).toBeCloseTo(0, 9);
  expect(values['laplacian.cb/y']).toBeCloseTo(Math.log(64.01 / 0.01), 6);
});

test('unrelated grain in luma and colour is hardly correlated', () => {
  const values = named(
    colourResidual,
    (x, y) => 100 + (noise(x >> 1, y >> 1, 1) & 15),
    (x, y) => 120 + (noise(x, y, 2) & 15),
    (x, y) => 120 + (noise(x, y, 3) & 15),
  );
  // 144 samples: three standard errors are 0.25; neighbouring Laplacians share samples, which widens it.
  for (const pair of ['y-cb', 'y-cr', 'cb-cr']) expect(Math.abs(values[`correlation.${pair}`]!)).toBeLessThan(0.4);
});

test('band energies: flat is the floor everywhere; a board in Cr is in its finest band alone', () => {
  const floor = Math.log(0.01);
  const still = named(bandEnergies, flat, flat, flat);
  expect(Object.keys(still)).toHaveLength(10);
  for (const name of ['y.band0', 'y.band3', 'cr.band0', 'cr.band2']) expect(still[name]).toBeCloseTo(floor, 6);
  expect(still['y.slope2']).toBeCloseTo(0, 9);
  const cr = named(bandEnergies, flat, flat, (x, y) => 128 + 5 * board(x, y));
  expect(cr['cr.band0']).toBeCloseTo(Math.log(25.01), 5);
  expect(cr['cr.band1']).toBeCloseTo(floor, 3);
  expect(cr['cr.band2']).toBeCloseTo(floor, 3);
  expect(cr['y.band0']).toBeCloseTo(floor, 6);
  // Blocks of 8 samples live in the coarse bands.
  const coarse = named(bandEnergies, flat, flat, (x, y) => 128 + 5 * board(x >> 3, y >> 3));
  expect(coarse['cr.band2']!).toBeGreaterThan(coarse['cr.band0']!);
});
