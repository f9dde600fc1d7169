import { describe, expect, test } from 'vitest';
import { fitPlatt, type PlattFit, type PlattSample } from '../../../../src/lab/training/platt';

function samplesOf(margins: readonly number[], fake: readonly boolean[]): PlattSample[] {
  return margins.map((margin, i) => ({ margin, fake: fake[i]!, weight: 1, sureness: 1 }));
}

function fit(margins: readonly number[], fake: readonly boolean[]): PlattFit {
  return fitPlatt(samplesOf(margins, fake));
}

describe('fitPlatt', () => {
  test('is stationary: predictions and drawn-in targets have equal sums and moments', () => {
    const margins = [-2, -1, -0.5, 0.3, -0.2, 0.4, 1, 2.5];
    const fake = [false, false, false, false, true, true, true, true];
    const { a, b } = fit(margins, fake);
    const errors = margins.map((margin, i) => 1 / (1 + Math.exp(-(a * margin + b))) - (fake[i] ? 5 / 6 : 1 / 6));
    expect(a).toBeGreaterThan(0);
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 4);
    expect(errors.reduce((sum, error, i) => sum + error * margins[i]!, 0)).toBeCloseTo(0, 4);
  });

  test('two margins by hand: targets 2/3 and 1/3 put the sigmoid at ln 2 per unit', () => {
    const { a, b } = fit([1, -1], [true, false]);
    expect(a).toBeCloseTo(Math.LN2, 5);
    expect(b).toBeCloseTo(0, 5);
  });

  test('stays finite when all is told apart, and turns round when the scores do', () => {
    const { a } = fit([5, 6, -5, -6], [true, true, false, false]);
    expect(a).toBeGreaterThan(0);
    expect(a).toBeLessThan(2);
    expect(fit([-5, -6, 5, 6], [true, true, false, false]).a).toBeCloseTo(-a, 6);
  });

  test('gives the classes their odds where margins say nothing', () => {
    const { a, b } = fit([1, 1, 1, 1], [true, true, true, false]);
    // Mean of the targets: (3 x 4/5 + 1/3) / 4.
    const p = 1 / (1 + Math.exp(-(a + b)));
    expect(p).toBeCloseTo((3 * 0.8 + 1 / 3) / 4, 5);
  });

  test('a sample of weight 2 is two samples', () => {
    const [margins, fake] = [
      [-1, 0.5, 0.2, 2],
      [false, false, true, true],
    ];
    const twice = samplesOf([...margins, 0.5], [...fake, false]);
    const weighed = samplesOf(margins, fake).map((one, i) => ({ ...one, weight: i === 1 ? 2 : 1 }));
    const counts = { fakes: 2, reals: 3 };
    expect(fitPlatt(weighed, counts).a).toBeCloseTo(fitPlatt(twice, counts).a, 6);
    expect(fitPlatt(weighed, counts).b).toBeCloseTo(fitPlatt(twice, counts).b, 6);
  });

  test('sureness multiplies the log odds: half as sure, twice the line', () => {
    const samples = samplesOf([-1, 0.5, 0.2, 2], [false, false, true, true]);
    const whole = fitPlatt(samples);
    const half = fitPlatt(samples.map((one) => ({ ...one, sureness: 0.5 })));
    expect(half.a).toBeCloseTo(2 * whole.a, 4);
    expect(half.b).toBeCloseTo(2 * whole.b, 4);
  });

  test('a ridge is weighed against what the samples ask for, on top of their base', () => {
    const samples = samplesOf([-2, -1, 0.5, 2], [false, true, false, true]).map((one, i) => ({ ...one, base: i / 2 }));
    const ridge = 3;
    const { a, b } = fitPlatt(samples, undefined, { a: 0, b: 0 }, ridge);
    const errors = samples.map(
      ({ margin, fake, base }) => 1 / (1 + Math.exp(-(base + a * margin + b))) - (fake ? 3 / 4 : 1 / 4),
    );
    expect(errors.reduce((sum, error) => sum + error, ridge * b)).toBeCloseTo(0, 4);
    expect(errors.reduce((sum, error, i) => sum + error * samples[i]!.margin, ridge * a)).toBeCloseTo(0, 4);
    expect(Math.abs(b)).toBeGreaterThan(0.05);
  });

  test('needs both classes', () => expect(() => fit([1], [true])).toThrow(RangeError));
});
