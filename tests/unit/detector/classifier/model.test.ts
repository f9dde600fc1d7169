import { describe, expect, test } from 'vitest';
import { createModel } from '../../../../src/detector/classifier/model';
import { smallModel, smallSchema } from './small-model';

const model = createModel(smallModel(), smallSchema);
const vector = Float64Array.of(12, 99, -5, 1234, 2);

describe('a model', () => {
  test('gives the margin worked out by hand, and reads neither unused families nor features constant in training', () => {
    expect(model.margin(vector)).toBeCloseTo(2 * 0.5 + 1 - 1, 12);
  });

  test('is linear: the margin of the mean is the mean of the margins', () => {
    const other = Float64Array.of(-3, 0, 8, 0, 40);
    const mean = vector.map((x, i) => (x + other[i]!) / 2);
    expect(model.margin(mean)).toBeCloseTo((model.margin(vector) + model.margin(other)) / 2, 12);
  });

  test('splits the llr by group without rest', () => {
    const parts = model.contributions(vector);
    expect(parts.map((part) => part.group)).toEqual(['spectrum', 'residual']);
    const llr = parts.reduce((sum, part) => sum + part.llr, 0);
    expect(llr).toBeCloseTo(model.toLlr(model.margin(vector)), 12);
  });

  test('shares the offsets of SVM (-1) and calibration (0.5 - 0.25) by |W|^2: 4 of 30 to the spectrum', () => {
    expect(model.contributions(vector)[0]!.llr).toBeCloseTo(1 + (4 / 30) * (-1 + 0.25), 12);
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

  test('refuses a vector of another length or with a hole', () => {
    expect(() => model.margin(new Float64Array(4))).toThrow(RangeError);
    expect(() => model.margin(Float64Array.of(NaN, 0, 0, 0, 0))).toThrow(/feature 0 is NaN/);
  });
});
