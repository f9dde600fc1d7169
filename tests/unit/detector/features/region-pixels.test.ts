import { expect, test } from 'vitest';
import { listPixels } from '../../../../src/detector/features/region-pixels';
import { mask } from './synthetic-face';

test('runs of a typed-out mask, two pixels from the edge; the box holds the edge too', () => {
  const region = Uint8Array.from(
    [
      [0, 1, 1, 0, 0, 0, 0],
      [0, 1, 1, 0, 0, 0, 0],
      [1, 1, 1, 0, 1, 1, 1],
      [0, 0, 0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ].flat(),
  );
  const { pixels, box } = listPixels(region, 7, 6);
  expect([...pixels.runs]).toEqual([16, 17, 18, 19, 24, 25]);
  expect(pixels.count).toBe(3);
  expect(box).toEqual({ x0: 0, y0: 0, x1: 7, y1: 4 });
});

test('a full mask: one run a row, never across the row end', () => {
  const { pixels, box } = listPixels(
    mask(6, 5, () => true),
    6,
    5,
  );
  expect([...pixels.runs]).toEqual([14, 16]);
  expect(box).toEqual({ x0: 0, y0: 0, x1: 6, y1: 5 });
});

test('nothing in: no run, an empty box; a wrong size is refused', () => {
  expect(listPixels(new Uint8Array(12), 4, 3)).toEqual({
    pixels: { runs: new Int32Array(0), count: 0 },
    box: { x0: 0, y0: 0, x1: 0, y1: 0 },
  });
  expect(() => listPixels(new Uint8Array(11), 4, 3)).toThrow(/11 pixels, the picture 4 x 3/);
});
