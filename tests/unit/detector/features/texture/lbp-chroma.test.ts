import { expect, test } from 'vitest';
import { lbpChroma } from '../../../../../src/detector/features/texture/lbp-chroma';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const SIDE = 64;
const faceOf = (cb: (x: number, y: number) => number, cr: (x: number, y: number) => number) =>
  inputOf({
    luma: plane(SIDE, SIDE, (x, y) => noise(x, y, 3) & 63),
    inner: mask(SIDE, SIDE, (x) => x < 32),
    ring: mask(SIDE, SIDE, () => false),
    outline: [4, 4, 60, 60],
    cb: plane(SIDE / 2, SIDE / 2, cb),
    cr: plane(SIDE / 2, SIDE / 2, cr),
  });
const shareOf = (values: Float64Array, name: string) => values[lbpChroma.names.indexOf(name)];

test('reads Cr and Cb, not luma, and only the inside', () => {
  // Chroma is flat but for the right half, which is outside; the neighbours of the last inner column are still flat.
  const flatInside = (x: number, y: number) => (x < 18 ? 120 : 100 + (noise(x, y, 4) & 15));
  const values = lbpChroma.compute(faceOf(flatInside, flatInside));
  expect(shareOf(values, 'cr.xff')).toBeCloseTo(1, 6);
  expect(shareOf(values, 'cb.xff')).toBeCloseTo(1, 6);
});

test('Cr comes first: its ramp to the right sets the five bits that do not lie to the left', () => {
  const values = lbpChroma.compute(
    faceOf(
      () => 128,
      (x) => 100 + x,
    ),
  );
  // Neighbours clockwise from the left upper: bits 1 (up) to 5 (down) are as bright or brighter = 0x3e.
  expect(lbpChroma.names.indexOf('cr.x3e')).toBeLessThan(59);
  expect(shareOf(values, 'cr.x3e')).toBeCloseTo(1, 6);
  expect(shareOf(values, 'cb.xff')).toBeCloseTo(1, 6);
});
