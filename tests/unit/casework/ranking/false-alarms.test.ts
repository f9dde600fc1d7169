import { describe, expect, it } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { falseAlarmsAt } from '../../../../src/casework/ranking/false-alarms';
import { posteriorAt } from '../../../../src/casework/ranking/posterior';
import { testedRates, type TestedRates } from '../../../../src/casework/ranking/tested-rates';
import { rated } from '../rated';

const rates: TestedRates = {
  modelId: 'model',
  upperLlr: 2,
  limits: [
    {
      ...{ band: 'suspicious', fromLlr: 0.6 },
      falseAlarms: { share: 0.02, low: 0.01, high: 0.06 },
      found: { share: 0.5, low: 0.4, high: 0.6 },
    },
    {
      ...{ band: 'strong', fromLlr: 1 },
      falseAlarms: { share: 0.005, low: 0, high: 0.03 },
      found: { share: 0.3, low: 0.2, high: 0.4 },
    },
  ],
};
/** 100 items, of which 20 have a lower end of 0.8, 10 of 0.3 and the others of -0.5. */
const items = Array.from({ length: 100 }, (_, i) => {
  const low = i < 20 ? 0.8 : i < 30 ? 0.3 : -0.5;
  return rated(`i${i}`, low + 0.3, [low, low + 0.6]);
});

describe('expected false alarms', () => {
  it('are the tested share of those expected to be untouched, at the highest limit that the cut-off reaches', () => {
    const found = falseAlarmsAt(0.7, items, rates, 0.1);
    expect(found).toMatchObject({ above: 20, judged: 100, untouched: 90, ofOtherModels: 0 });
    expect(found.atMost).toMatchObject({ from: 'tested', rate: { share: 0.02 } });
    const atMost = found.atMost as { count: number; countHigh: number };
    expect(atMost.count).toBeCloseTo(1.8);
    expect(atMost.countHigh).toBeCloseTo(5.4);
    expect(falseAlarmsAt(1.2, items, rates, 0.1).atMost).toMatchObject({ rate: { share: 0.005 } });
  });

  it('follow from what a ratio means under the lowest tested limit', () => {
    const { above, atMost } = falseAlarmsAt(0.3, items, rates, 0.1);
    expect(above).toBe(30);
    expect(atMost).toEqual({ from: 'meaning', rate: 10 ** -0.3, count: 30 });
    expect(falseAlarmsAt(0.5, items, rates, 0.9).atMost?.count).toBeCloseTo(10 ** -0.5 * 10);
  });

  it('are not stated at even and below', () => {
    expect(falseAlarmsAt(0, items, rates, 0.1).atMost).toBeNull();
    expect(falseAlarmsAt(-1, items, rates, 0.1)).toMatchObject({ above: 100, atMost: null });
  });

  it('are never more than there are items above', () => {
    const few = [
      rated('only', 0.9, [0.7, 1.1]),
      ...Array.from({ length: 500 }, (_, i) => rated(`r${i}`, -1, [-1.2, -0.8])),
    ];
    expect(falseAlarmsAt(0.6, few, rates, 0.01).atMost).toMatchObject({ count: 1, countHigh: 1 });
  });

  it('leave out items of another model, without an interval, and without a ratio', () => {
    const other = rated('other', 1.5, [1.2, 1.8]);
    const ofOther = { ...other, result: { ...other.result!, verdict: { ...other.result!.verdict, modelId: 'old' } } };
    const found = falseAlarmsAt(0.6, [ofOther, rated('open', 1.5), rated('none', null)], rates, 0.1);
    expect(found).toMatchObject({ above: 1, ofOtherModels: 1, judged: 1, byRatios: 0 });
    expect(found.atMost).toMatchObject({ count: 0 });
  });

  it('by the ratios themselves are the sum of what the posteriors leave', () => {
    const two = [rated('a', 1, [0.8, 1.2]), rated('b', 2, [1.5, 2])];
    const { byRatios } = falseAlarmsAt(0.6, two, rates, 0.5);
    expect(byRatios).toBeCloseTo(1 / 11 + 1 / 101);
  });
});

describe('posterior', () => {
  it.each([
    [0, 0.1, 0.1],
    [1, 0.5, 10 / 11],
    [-1, 0.5, 1 / 11],
    [2, 0.01, 100 / 199],
  ])('of ratio 10^%d at base rate %d is %d', (llr, base, wanted) => expect(posteriorAt(llr, base)).toBeCloseTo(wanted));

  it.each([0, 1, -1, NaN])('refuses a base rate of %d', (base) => {
    expect(() => posteriorAt(0, base)).toThrow(RangeError);
  });
});

describe('rates of the model that ships', () => {
  it('have both limits, the lower first, the stricter with fewer false alarms', () => {
    const { limits, upperLlr } = testedRates(currentModel);
    expect(limits.map(({ band }) => band)).toEqual(['suspicious', 'strong']);
    expect(limits[1]!.falseAlarms.share).toBeLessThanOrEqual(limits[0]!.falseAlarms.share);
    for (const { fromLlr, falseAlarms } of limits) {
      expect(fromLlr).toBeLessThanOrEqual(upperLlr);
      expect(falseAlarms.low).toBeLessThanOrEqual(falseAlarms.share);
      // What a calibrated ratio means bounds what was measured; else one of the two would be wrong.
      expect(falseAlarms.share).toBeLessThanOrEqual(10 ** -fromLlr);
    }
  });

  it('leave out a limit that no stated ratio reaches', () => {
    const model = currentModel as { bands: object };
    const beyond = { ...model, bands: { ...model.bands, strongFromLlr: 5 } };
    expect(testedRates(beyond).limits).toHaveLength(1);
    expect(() => testedRates({ id: 'x' })).toThrow();
  });
});
