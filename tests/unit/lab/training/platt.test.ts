import { describe, expect, test } from 'vitest';
import { fitPlatt } from '../../../../src/lab/training/platt';

describe('fitPlatt', () => {
  test('is stationary: predictions and drawn-in targets have equal sums and moments', () => {
    const margins = [-2, -1, -0.5, 0.3, -0.2, 0.4, 1, 2.5];
    const fake = [false, false, false, false, true, true, true, true];
    const { a, b } = fitPlatt(margins, fake);
    const errors = margins.map((margin, i) => 1 / (1 + Math.exp(-(a * margin + b))) - (fake[i] ? 5 / 6 : 1 / 6));
    expect(a).toBeGreaterThan(0);
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 4);
    expect(errors.reduce((sum, error, i) => sum + error * margins[i]!, 0)).toBeCloseTo(0, 4);
  });

  test('two margins by hand: targets 2/3 and 1/3 put the sigmoid at ln 2 per unit', () => {
    const { a, b } = fitPlatt([1, -1], [true, false]);
    expect(a).toBeCloseTo(Math.LN2, 5);
    expect(b).toBeCloseTo(0, 5);
  });

  test('stays finite when all is told apart, and turns round when the scores do', () => {
    const { a } = fitPlatt([5, 6, -5, -6], [true, true, false, false]);
    expect(a).toBeGreaterThan(0);
    expect(a).toBeLessThan(2);
    expect(fitPlatt([-5, -6, 5, 6], [true, true, false, false]).a).toBeCloseTo(-a, 6);
  });

  test('gives the classes their odds where margins say nothing', () => {
    const { a, b } = fitPlatt([1, 1, 1, 1], [true, true, true, false]);
    // Mean of the targets: (3 x 4/5 + 1/3) / 4.
    const p = 1 / (1 + Math.exp(-(a + b)));
    expect(p).toBeCloseTo((3 * 0.8 + 1 / 3) / 4, 5);
  });

  test('needs both classes', () => expect(() => fitPlatt([1], [true])).toThrow(RangeError));
});
