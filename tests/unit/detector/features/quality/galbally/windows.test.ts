import { expect, test } from 'vitest';
import { structuralSimilarity } from '../../../../../../src/detector/features/quality/galbally/structural-similarity';
import { visualInformationFidelity } from '../../../../../../src/detector/features/quality/galbally/visual-information-fidelity';
import { windowMoments } from '../../../../../../src/detector/features/quality/galbally/window-moments';
import { luma255By } from './luma255-of';

/** One window: half its pixels `low`, half `high`. */
const halves = (low: number, high: number) => luma255By(8, 8, (x) => (x < 4 ? low : high));

test('moments of one typed-out window', () => {
  const moments = windowMoments(halves(100, 120), halves(104, 112));
  expect(moments.count).toBe(1);
  expect([moments.meanA[0], moments.meanB[0]]).toEqual([110, 108]);
  // Half the pixels lie 10 (4) above the mean, half below: variances 100 and 16, covariance 40.
  expect([moments.varianceA[0], moments.varianceB[0], moments.covariance[0]]).toEqual([100, 16, 40]);
});

test('windows step by four and only whole ones count', () => {
  const picture = luma255By(17, 13, (x, y) => x * y);
  expect(windowMoments(picture, picture).count).toBe(3 * 2);
  const { meanA } = windowMoments(picture, picture);
  // Window (column 1, row 1): x in 4..11, y in 4..11, mean of x times mean of y.
  expect(meanA[4]).toBeCloseTo(7.5 * 7.5, 9);
});

test('SSIM by hand', () => {
  const [c1, c2] = [6.5025, 58.5225];
  const expected = ((2 * 110 * 108 + c1) / (110 ** 2 + 108 ** 2 + c1)) * ((2 * 40 + c2) / (100 + 16 + c2));
  expect(structuralSimilarity(windowMoments(halves(100, 120), halves(104, 112)))).toBeCloseTo(expected, 12);
});

test('VIF by hand: gain 0.4, no noise', () => {
  // g = 40 / 100, vn = 16 - 0.4 * 40 = 0: ln(1 + 16 / 2) / ln(1 + 100 / 2).
  const fidelity = visualInformationFidelity(windowMoments(halves(100, 120), halves(104, 112)));
  expect(fidelity).toBeCloseTo(Math.log(9) / Math.log(51), 9);
});

test('equal, inverted, flat and too small pictures', () => {
  const equal = windowMoments(halves(100, 120), halves(100, 120));
  expect(structuralSimilarity(equal)).toBeCloseTo(1, 12);
  expect(visualInformationFidelity(equal)).toBeCloseTo(1, 9);
  const inverted = windowMoments(halves(100, 120), halves(120, 100));
  expect(structuralSimilarity(inverted)).toBeLessThan(0);
  expect(visualInformationFidelity(inverted)).toBe(0);
  const flat = windowMoments(halves(90, 90), halves(90, 90));
  expect([structuralSimilarity(flat), visualInformationFidelity(flat)]).toEqual([1, 1]);
  const tiny = luma255By(5, 5, () => 1);
  const none = windowMoments(tiny, tiny);
  expect([none.count, structuralSimilarity(none), visualInformationFidelity(none)]).toEqual([0, 1, 1]);
});
