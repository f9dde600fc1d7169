import { describe, expect, test } from 'vitest';
import { createModel } from '../../../../src/detector/classifier/model';
import { smallModel, smallSchema } from './small-model';

const model = createModel(smallModel(), smallSchema);
const frame = Float64Array.of(12, 99, -5);
const burst = Float64Array.of(1234, 2);
const face = { medianFaceSizePx: 100, detail: null };
const seen = { ...face, framesUsed: 8, burstsUsed: 4 };

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
      const whole = model.toLlr(model.margin(vector, movement), seen);
      const parts = model.contributions(vector, movement, seen, whole);
      expect(parts.map((part) => part.group)).toEqual(['spectrum', 'residual']);
      expect(parts.reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(whole, 12);
    }
  });

  test('shares the offsets of SVM (-1) and calibration (0.25) by |W|^2: 4 of 29.25 to the spectrum', () => {
    const llr = model.toLlr(model.margin(frame, burst), seen);
    expect(model.contributions(frame, burst, seen, llr)[0]!.llr).toBeCloseTo(1 + (4 / 29.25) * (-1 + 0.25), 12);
  });

  test('shares in the same way what a video says less than its worst track', () => {
    const llr = model.toLlr(model.margin(frame, burst), seen);
    const [spectrum, residual] = model.contributions(frame, burst, seen, llr - 0.3);
    const [alone, other] = model.contributions(frame, burst, seen, llr);
    expect(spectrum!.llr - alone!.llr).toBeCloseTo((4 / 29.25) * -0.3, 12);
    expect(residual!.llr - other!.llr).toBeCloseTo((25.25 / 29.25) * -0.3, 12);
  });

  test('contributions of few frames are as damped as their llr', () => {
    const { calibration } = smallModel();
    const slow = { ...calibration, withBursts: { ...calibration.withBursts, kappa: 2 } };
    const damped = createModel({ ...smallModel(), calibration: slow }, smallSchema);
    const few = { ...face, framesUsed: 2, burstsUsed: 1 };
    const llr = damped.toLlr(damped.margin(frame, burst), few);
    expect(llr).toBeCloseTo(model.toLlr(model.margin(frame, burst), seen) / 2, 12);
    const halves = damped.contributions(frame, burst, few, llr).map((part) => 2 * part.llr);
    const whole = model.contributions(frame, burst, seen, 2 * llr).map((part) => part.llr);
    halves.forEach((half, i) => expect(half).toBeCloseTo(whole[i]!, 12));
  });

  test('tells fine detail only where it is limited', () => {
    expect(model.detail(frame)).toBeNull();
    const families = [
      { id: 'azimuthal-spectrum', group: 'spectrum' as const, from: 0, to: 2 },
      ...smallSchema.families.slice(1),
    ];
    const file = smallModel();
    const limited = createModel(
      { ...file, families: ['azimuthal-spectrum', 'cooc'], domain: { ...file.domain, detail: { min: 0, max: 9 } } },
      { ...smallSchema, families },
    );
    expect(limited.detail(Float64Array.of(3, 5, 7))).toBe(5);
  });

  test('gives tracks without a burst a calibration of their own', () => {
    const { calibration } = smallModel();
    const file = {
      ...smallModel(),
      calibration: { ...calibration, withoutBursts: { a: 2 * Math.LN10, b: 0, kappa: 0 } },
    };
    const other = createModel(file, smallSchema);
    expect(other.toLlr(1, { ...face, framesUsed: 4, burstsUsed: 0 })).toBeCloseTo(2, 12);
    expect(other.toLlr(1, { ...face, framesUsed: 4, burstsUsed: 1 })).toBeCloseTo(1 + 0.25, 12);
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
