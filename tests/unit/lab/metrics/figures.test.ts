import { describe, expect, test } from 'vitest';
import { auc } from '../../../../src/lab/metrics/auc';
import { cllr } from '../../../../src/lab/metrics/cllr';
import { equalErrorRate } from '../../../../src/lab/metrics/eer';
import { pairedRate } from '../../../../src/lab/metrics/paired-rate';
import { rocCurve } from '../../../../src/lab/metrics/roc';
import type { Scored } from '../../../../src/lab/metrics/scored';
import { tprAtFpr } from '../../../../src/lab/metrics/tpr-at-fpr';

function scored(fakes: readonly number[], reals: readonly number[]): Scored[] {
  return [...fakes.map((score) => ({ score, fake: true })), ...reals.map((score) => ({ score, fake: false }))];
}

describe('auc', () => {
  test('counts pairs: 5 of 6 won', () => expect(auc(scored([4, 2], [3, 1, 0]))).toBeCloseTo(5 / 6, 12));
  test('counts ties half', () => expect(auc(scored([1], [1, 1]))).toBe(0.5));
  test('is null without reals', () => expect(auc(scored([1], []))).toBeNull());
  test('refuses NaN', () => expect(() => auc(scored([NaN], [1]))).toThrow(RangeError));
});

describe('the ROC curve', () => {
  test('has one corner a distinct score', () => {
    expect(rocCurve(scored([3, 2], [2, 1]))).toEqual([
      { threshold: Infinity, fpr: 0, tpr: 0 },
      { threshold: 3, fpr: 0, tpr: 0.5 },
      { threshold: 2, fpr: 0.5, tpr: 1 },
      { threshold: 1, fpr: 1, tpr: 1 },
    ]);
  });
});

describe('the equal error rate', () => {
  test('is 0 when all is told apart', () => expect(equalErrorRate(scored([3, 4], [1, 2]))).toBe(0));
  test('is 1 when all is the wrong way round', () => expect(equalErrorRate(scored([1, 2], [3, 4]))).toBe(1));
  // Corners (0, 1/2) and (1/2, 1) lie either side of fpr = 1 - tpr; the line between them meets it at fpr 1/4.
  test('lies on the line between corners', () => expect(equalErrorRate(scored([3, 2], [2, 1]))).toBeCloseTo(0.25, 12));
  test('is 1/2 for one score', () => expect(equalErrorRate(scored([1], [1]))).toBeCloseTo(0.5, 12));
});

describe('tprAtFpr', () => {
  const items = scored([9, 5, 5, 1], [8, 4, 3, 2, 0]);
  test('takes no real at 1 %', () => expect(tprAtFpr(items, 0.01)).toBe(0.25));
  test('takes one real in five at 20 %', () => expect(tprAtFpr(items, 0.2)).toBe(0.75));
  test('never lets a tie with a real pass', () => expect(tprAtFpr(scored([1, 2], [2, 0]), 0.01)).toBe(0));
});

describe('cllr', () => {
  test('is 1 when nothing is said', () => expect(cllr(scored([0, 0], [0]))).toBeCloseTo(1, 12));
  test('is as worked out by hand', () => {
    // Fake with ratio 10: log2(1.1); real with ratio 1/4: log2(1.25).
    const expected = (Math.log2(1.1) + Math.log2(1.25)) / 2;
    expect(cllr(scored([1], [-Math.log10(4)]))).toBeCloseTo(expected, 12);
  });
  test('weighs fakes and reals alike, however many there are of each', () => {
    const expected = (Math.log2(1.1) + (Math.log2(1.25) + 1 + 1) / 3) / 2;
    expect(cllr(scored([1], [-Math.log10(4), 0, 0]))).toBeCloseTo(expected, 12);
  });
  test('stays finite for ratios beyond the range of numbers', () => {
    expect(cllr(scored([-400], [400]))).toBeCloseTo(400 * Math.log2(10), 6);
  });
});

describe('pairedRate', () => {
  const scores = new Map([
    ['f1', 2],
    ['f2', 1],
    ['f3', 5],
    ['r1', 1],
    ['r2', 3],
  ]);
  test('sets every fake against its own originals', () => {
    const originals = new Map([
      ['f1', ['r1', 'r2']], // beats one of two
      ['f2', ['r1']], // tie
      ['f3', ['r2']], // wins
    ]);
    expect(pairedRate(scores, originals)).toEqual({ rate: (0.5 + 0.5 + 1) / 3, pairs: 3 });
  });
  test('leaves out what has no score', () => {
    expect(pairedRate(scores, new Map([['f9', ['r1']]]))).toEqual({ rate: null, pairs: 0 });
    expect(pairedRate(scores, new Map([['f1', ['r9']]]))).toEqual({ rate: null, pairs: 0 });
  });
});
