import { expect, test } from 'vitest';
import { imageAndSmoothed } from '../../../../../../src/detector/features/quality/galbally/luma255';
import { typed } from '../../synthetic-face';

// Gaussian of sigma 0.5 at 0 and 1: 1 and e^-2 = 0.135335; over their sum 1.270671: 0.786986 and 0.106507.
const [middle, side] = [0.786986, 0.106507];
const plane = typed([
  [0, 0, 0, 0],
  [0, 100, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 200],
]);

test('an impulse spreads by the 3 x 3 Gaussian of sigma 0.5', () => {
  const { image, smoothed } = imageAndSmoothed(plane, { x0: 1, y0: 0, x1: 3, y1: 3 });
  expect([...image.data]).toEqual([0, 0, 100, 0, 0, 0]);
  const expected = [
    100 * side * middle,
    100 * side * side,
    100 * middle * middle,
    100 * middle * side,
    100 * side * middle,
    // The pixel (3, 3) outside the box reaches (2, 2) by its corner.
    100 * side * side + 200 * side * side,
  ];
  smoothed.data.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 3));
});

test('at the edge of the plane the nearest pixel stands in', () => {
  const { smoothed } = imageAndSmoothed(plane, { x0: 0, y0: 0, x1: 4, y1: 4 });
  expect(smoothed.data[15]).toBeCloseTo(200 * (middle + side) ** 2, 3);
  expect(smoothed.data[0]).toBeCloseTo(100 * side * side, 3);
});
