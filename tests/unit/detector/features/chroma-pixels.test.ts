import { expect, test } from 'vitest';
import { chromaPixels } from '../../../../src/detector/features/chroma-pixels';
import { inputOf, mask, plane } from './synthetic-face';

test('each chroma sample takes the mask at the left upper pixel of its block; odd sizes are rounded up', () => {
  const [width, height] = [37, 33];
  // Columns 11..20 of the luma: chroma column 5 begins at pixel 10, outside; 6 (12) to 10 (20) are inside.
  const face = inputOf({
    luma: plane(width, height, () => 100),
    inner: mask(width, height, (x) => x >= 11 && x <= 20),
    ring: mask(width, height, (x) => x === 36),
    outline: [4, 4, 30, 30],
  });
  const { inner, ring } = chromaPixels(face);
  expect(inner.box).toEqual({ x0: 6, y0: 0, x1: 11, y1: 17 });
  // Two samples from the upper and the lower edge are left out: 13 of 17 rows.
  expect(inner.pixels.count).toBe(5 * 13);
  expect(inner.pixels.runs.slice(0, 2)).toEqual(Int32Array.of(2 * 19 + 6, 2 * 19 + 11));
  expect(ring.box).toEqual({ x0: 18, y0: 0, x1: 19, y1: 17 });
  expect(ring.pixels.count).toBe(0);
});
