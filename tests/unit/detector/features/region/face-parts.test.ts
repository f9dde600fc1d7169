import { expect, test } from 'vitest';
import { FACE_PARTS, faceParts } from '../../../../../src/detector/features/region/face-parts';
import { partDifferences } from '../../../../../src/detector/features/region/part-differences';
import { slopes } from '../../../../../src/detector/features/region/part-energies';
import { regionSlopes } from '../../../../../src/detector/features/region/region-slopes';
import { inputOf, mask, noise, plane } from '../synthetic-face';

const [W, H] = [96, 96];

/** A face whose landmarks are set by hand: everything at (48, 20) but for what is given. */
function face(points: Record<number, [number, number]>, at: (x: number, y: number) => number = () => 100) {
  const input = inputOf({
    luma: plane(W, H, at),
    inner: mask(W, H, (x, y) => x >= 10 && x < 86 && y >= 10 && y < 86),
    ring: mask(W, H, () => false),
    outline: [8, 8, 88, 88],
  });
  for (const [index, [x, y]] of Object.entries(points)) {
    (input.crop.landmarks as Float32Array).set([x, y], 2 * Number(index));
  }
  return input;
}

const level = { 33: [20, 30], 263: [76, 30], 2: [48, 50.5] } satisfies Record<number, [number, number]>;
const MOUTH = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185];
/** A mouth that is the rectangle (30.5, 60.5) .. (65.5, 70.5). */
const mouth = Object.fromEntries(
  MOUTH.map((index, i) => [index, [i % 2 ? 30.5 : 65.5, i % 4 < 2 ? 60.5 : 70.5] as [number, number]]),
);

const countPx = (runs: readonly number[]) => {
  let sum = 0;
  for (let r = 0; r < runs.length; r += 3) sum += runs[r + 2]! - runs[r + 1]!;
  return sum;
};
const part = (input: ReturnType<typeof face>, name: (typeof FACE_PARTS)[number]) =>
  faceParts(input)[FACE_PARTS.indexOf(name)]!;

test('a level face is split at the row under the nose', () => {
  const input = face(level);
  expect(part(input, 'lower').slice(0, 3)).toEqual([51, 10, 86]);
  expect(countPx(part(input, 'upper'))).toBe(76 * 41);
  expect(countPx(part(input, 'lower'))).toBe(76 * 35);
});

test('a tilted face is split along the line of its eyes, every pixel on the right side', () => {
  // Eyes fall by 28 over 56 columns: a pixel lies below where (y - 50.5) * 56 > (x - 48) * 28.
  const input = face({ ...level, 263: [76, 58] });
  const lower = part(input, 'lower');
  expect(countPx(lower) + countPx(part(input, 'upper'))).toBe(76 * 76);
  let expected = 0;
  for (let y = 10; y < 86; y += 1) for (let x = 10; x < 86; x += 1) if ((y - 50.5) * 2 > x - 48) expected += 1;
  expect(countPx(lower)).toBe(expected);
});

test('a part is the hull of its landmarks', () => {
  const runs = part(face({ ...level, ...mouth }), 'mouth');
  expect(runs.slice(0, 3)).toEqual([61, 31, 66]);
  expect(countPx(runs)).toBe(35 * 10);
});

test('slopes are differences of neighbours', () => expect(slopes([5, 3, 4, 0])).toEqual([2, -1, 4]));

test('a mouth without grain is less sharp than the face and its nose', () => {
  const inMouth = (x: number, y: number) => x > 26 && x < 70 && y > 56 && y < 75;
  const nose = { 168: [40, 30], 49: [40, 48], 279: [56, 48], 193: [56, 30] } satisfies Record<number, [number, number]>;
  const others = Object.fromEntries([417, 98, 327, 48, 278].map((i) => [i, [48, 40] as [number, number]]));
  const input = face({ ...level, ...mouth, ...nose, ...others }, (x, y) => {
    const soft = 100 + 10 * Math.sin((x + y) / 6);
    return Math.round(soft + (inMouth(x, y) ? 0 : (noise(x, y, 5) % 17) - 8));
  });
  const slopeOf = regionSlopes.compute(input)[regionSlopes.names.indexOf('mouth.slope0')]!;
  const band = partDifferences.compute(input)[partDifferences.names.indexOf('mouth-nose.band0')]!;
  // Grain of variance 24 keeps most of it in the finest band; without, rounding alone (1/12) is left.
  expect(slopeOf).toBeLessThan(-1);
  expect(band).toBeLessThan(-3);
});

test('a flat face: all parts are alike', () => {
  for (const family of [regionSlopes, partDifferences]) {
    expect(family.compute(face({ ...level, ...mouth })).every((value) => Math.abs(value) < 1e-6)).toBe(true);
  }
});
