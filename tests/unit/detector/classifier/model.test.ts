import { describe, expect, test } from 'vitest';
import { createModel } from '../../../../src/detector/classifier/model';
import { smallModel, smallSchema } from './small-model';

const model = createModel(smallModel(), smallSchema);
const frame = Float64Array.of(12, 99, -5);
const burst = Float64Array.of(1234, 2);

describe('a model', () => {
  test('gives the margin worked out by hand, and reads neither unused families nor features constant in training', () => {
    expect(model.margin(frame, burst)).toBeCloseTo(2 * 0.5 + 1 - 1, 12);
  });

  test('takes burst features for average where no burst was complete', () => {
    expect(model.margin(frame, null)).toBeCloseTo(2 * 0.5 - 1, 12);
    expect(model.margin(frame, Float64Array.of(7, 1))).toBeCloseTo(model.margin(frame, null), 12);
  });

  test('counts no deviation beyond five standard deviations, before the weight of its family', () => {
    expect(model.margin(Float64Array.of(10 + 4 * 5, 3, 0), null)).toBeCloseTo(2 * 5 - 1, 12);
    expect(model.margin(Float64Array.of(1e9, 3, 0), null)).toBeCloseTo(2 * 5 - 1, 12);
    expect(model.margin(Float64Array.of(10, 3, 0), Float64Array.of(7, -1e9))).toBeCloseTo(-5 * 0.5 - 1, 12);
  });

  test('splits the llr by group without rest, also where deviations were held back and bursts are missing', () => {
    for (const [x0, movement] of [
      [12, burst],
      [1e9, burst],
      [12, null],
    ] as const) {
      const vector = Float64Array.of(x0, 99, -5);
      const parts = model.contributions(vector, movement);
      expect(parts.map((part) => part.group)).toEqual(['spectrum', 'residual']);
      const llr = parts.reduce((sum, part) => sum + part.llr, 0);
      expect(llr).toBeCloseTo(model.toLlr(model.margin(vector, movement)), 12);
    }
  });

  test('shares the offsets of SVM (-1) and calibration (0.5 - 0.25) by |W|^2: 4 of 29.25 to the spectrum', () => {
    expect(model.contributions(frame, burst)[0]!.llr).toBeCloseTo(1 + (4 / 29.25) * (-1 + 0.25), 12);
  });

  test("takes the calibration set's prior out of the llr", () => {
    expect(model.toLlr(1)).toBeCloseTo(1 + 0.5 - 0.25, 12);
  });

  test('holds the llr within its bounds and bands the unbounded one', () => {
    expect(model.bound(7)).toBe(2);
    expect(model.bound(-7)).toBe(-1.5);
    expect([-0.6, -0.5, 0.49, 0.5, 1.49, 1.5, 9].map((llr) => model.band(llr))).toEqual([
      'no-sign',
      'inconclusive',
      'inconclusive',
      'suspicious',
      'suspicious',
      'strong',
      'strong',
    ]);
  });

  test('never gives a band whose limit the calibration set could not place', () => {
    const file = smallModel();
    const cautious = createModel({ ...file, bands: { ...file.bands, strongFromLlr: null } }, smallSchema);
    expect(cautious.band(99)).toBe('suspicious');
  });

  test('refuses vectors of another length or with a hole', () => {
    expect(() => model.margin(new Float64Array(4), null)).toThrow(
      /4 frame and no burst features given, the schema has 3 and 2/,
    );
    expect(() => model.margin(frame, new Float64Array(3))).toThrow(/3 frame and 3 burst/);
    expect(() => model.margin(Float64Array.of(NaN, 0, 0), null)).toThrow(/feature 0 is NaN/);
    expect(() => model.margin(frame, Float64Array.of(0, Infinity))).toThrow(/feature 4 is Infinity/);
  });
});
