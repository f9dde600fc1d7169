import { expect, test } from 'vitest';
import { blockAngles } from '../../../../../../src/detector/features/quality/galbally/block-angles';
import { meanAngleMagnitudeSimilarity } from '../../../../../../src/detector/features/quality/galbally/mean-angle-magnitude-similarity';
import { meanAngleSimilarity } from '../../../../../../src/detector/features/quality/galbally/mean-angle-similarity';
import { luma255By } from './luma255-of';

const left = luma255By(4, 4, (x) => (x < 2 ? 51 : 0));
const right = luma255By(4, 4, (x) => (x < 2 ? 0 : 51));
const all = luma255By(4, 4, () => 51);

test('blocks without a common pixel stand at a right angle', () => {
  const angles = blockAngles(left, right);
  expect(angles.angle[0]).toBeCloseTo(1, 12);
  expect(angles.distance[0]).toBeCloseTo(51 / 255, 12);
  expect(meanAngleSimilarity(angles)).toBeCloseTo(0, 12);
  expect(meanAngleMagnitudeSimilarity(angles)).toBeCloseTo(1, 12);
});

test('half the block lit against the whole: cosine 1 / sqrt 2, half a right angle', () => {
  const angles = blockAngles(left, all);
  // Distance: 8 of 16 pixels differ by 51 of 255: sqrt(1/2) / 5.
  expect(meanAngleSimilarity(angles)).toBeCloseTo(0.5, 9);
  expect(meanAngleMagnitudeSimilarity(angles)).toBeCloseTo(1 - 0.5 * (1 - Math.SQRT1_2 / 5), 9);
});

test('equal, black, and too small', () => {
  const black = luma255By(4, 4, () => 0);
  expect(meanAngleSimilarity(blockAngles(all, all))).toBeCloseTo(1, 7);
  expect(meanAngleMagnitudeSimilarity(blockAngles(all, all))).toBeCloseTo(0, 7);
  expect(meanAngleSimilarity(blockAngles(black, black))).toBe(1);
  expect(meanAngleSimilarity(blockAngles(black, all))).toBe(0);
  const tiny = luma255By(3, 3, () => 9);
  expect(meanAngleSimilarity(blockAngles(tiny, tiny))).toBe(1);
  expect(meanAngleMagnitudeSimilarity(blockAngles(tiny, tiny))).toBe(0);
});
