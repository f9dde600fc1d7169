import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../src/casework/model/records';
import { posteriorAt } from '../../../../src/casework/ranking/posterior';
import { buildReport } from '../../../../src/casework/report/build-report';
import { english } from '../../../../src/casework/report/english';
import { flagFigures } from '../../../../src/casework/report/flag-figures';
import { input, measured } from './a-report';

const sha = (index: number): string => index.toString(16).padStart(64, '0');
const BASE_RATE = 0.1;

/** 20 flags, 8 of them also at the cautious end, and two of the 20 copies of one file; 17 videos without a flag. */
function aCaseOf37(): ItemRecord[] {
  return Array.from({ length: 37 }, (_, index) => {
    const spread = index < 8 ? { llrLow: 0.8, llrHigh: 1.2 } : { llrLow: 0.1, llrHigh: 1.2 };
    const item = index < 20 ? measured(index, 0.9, 'suspicious', spread) : measured(index, -0.2, 'inconclusive');
    return { ...item, bytes: { sha256: sha(index === 19 ? 18 : index), sizeBytes: 9, kept: false } };
  });
}

const operatingPoint = (share: number, low: number, high: number) => ({
  falseAlarms: { share, low, high },
  found: { share: 0.57, low: 0.44, high: 0.7 },
});
const model = {
  ...input.model,
  bands: { ...input.model.bands, suspiciousFromLlr: 0.63, strongFromLlr: null },
  operatingPoints: { suspicious: operatingPoint(0.015, 0.001, 0.066), strong: null },
};
const reportOf = (items: readonly ItemRecord[], more: Partial<typeof input> = {}) =>
  buildReport({ ...input, model, items, case: { ...input.case, baseRate: BASE_RATE }, ...more });

describe('the figures of the flags', () => {
  it('reckon with every flag, not with those alone that hold at the cautious end', () => {
    const report = reportOf(aCaseOf37());
    const { flags, ofModel, byTests, byRatios } = flagFigures(report);
    expect([flags, ofModel, report.errorRates.expected.above]).toEqual([20, 20, 8]);
    expect(byTests!.count).toBeCloseTo(0.015 * 37 * 0.9, 9);
    expect(byTests!.countHigh).toBeCloseTo(0.066 * 37 * 0.9, 9);
    expect(byRatios).toBeCloseTo(20 * (1 - posteriorAt(0.9, BASE_RATE)), 9);
  });

  it('are never more than there are flags', () => {
    const few = [...aCaseOf37().slice(19, 20), ...aCaseOf37().slice(20)];
    const all = { ...model, operatingPoints: { suspicious: operatingPoint(0.5, 0.4, 0.6), strong: null } };
    expect(flagFigures(reportOf(few, { model: all })).byTests).toEqual({ count: 1, countHigh: 1 });
  });

  it('count files with the same bytes once, and a video without known bytes for itself', () => {
    const items = aCaseOf37();
    expect(flagFigures(reportOf(items))).toMatchObject({ flags: 20, files: 19 });
    const unknown = items.map((item) => ({ ...item, bytes: null }));
    expect(flagFigures(reportOf(unknown))).toMatchObject({ flags: 20, files: 20 });
  });

  it('say nothing by tests that were not made, and nothing of what another model flagged', () => {
    const untested = { ...model, operatingPoints: { suspicious: null, strong: null } };
    expect(flagFigures(reportOf(aCaseOf37(), { model: untested })).byTests).toBeNull();
    expect(flagFigures(reportOf(aCaseOf37(), { model: { ...model, id: 'another' } }))).toMatchObject({
      ...{ flags: 20, ofModel: 0, byRatios: 0 },
    });
  });

  it('know whether the conditions that flags are compared with were tested', () => {
    const report = reportOf(aCaseOf37());
    const rateOf = (flaggedUntouched: number | null) => ({
      ...report,
      errorRates: {
        ...report.errorRates,
        conditions: report.errorRates.conditions.map((one) => ({ ...one, flaggedUntouched })),
      },
    });
    expect(flagFigures(rateOf(0.02)).areConditionsTested).toBe(true);
    expect(flagFigures(rateOf(null)).areConditionsTested).toBe(false);
  });
});

describe('the summary', () => {
  const text = english.summary(reportOf(aCaseOf37())).join('\n');

  it('says how many of all flags may be wrong, in whole numbers as the list does', () => {
    expect(text).toContain('In tests 1.5 % of the untouched clips were flagged (95 % interval 0.1 % to 6.6 %)');
    expect(text).toMatch(
      /at most 1 of the 20 flags is then expected to be untouched, up to 3 at the upper end of that interval/,
    );
    expect(text).toMatch(/about 11 of the 20 flags are untouched/);
    expect(text).not.toMatch(/about 0\.\d/);
  });

  it('says why the share of untouched clips is another one than among the error rates', () => {
    const { flaggedUntouched } = input.errorRates!.conditions.find(({ id }) => id === 'as-came')!;
    expect(text).toContain(`with limits placed on other clips it was ${100 * flaggedUntouched!} %`);
    const unmeasured = { ...reportOf(aCaseOf37()) };
    unmeasured.errorRates = { ...unmeasured.errorRates, conditions: [] };
    expect(english.summary(unmeasured).join('\n')).not.toContain('placed on other clips');
  });

  it('says of the figure for the cautious end that it is for these alone', () =>
    expect(text).toMatch(/8 videos .* For these 8 alone .* at most 1, up to 3/));

  it('says an expected count once where both of its ends are the same', () => {
    const one = english.summary(reportOf(aCaseOf37().slice(0, 1))).join('\n');
    expect(one).toContain('the tests let expect that at most 1 is untouched.');
    expect(one).not.toContain('at most 1, up to 1');
  });

  it('says that copies are copies, and nothing where there are none', () => {
    expect(text).toContain('it flagged 20 and did not flag 17. That makes 20 flags, 19 different files:');
    const different = aCaseOf37().map((item, index) => ({
      ...item,
      bytes: { sha256: sha(index), sizeBytes: 9, kept: false },
    }));
    expect(english.summary(reportOf(different)).join('\n')).not.toContain('different file');
  });

  it('gives no figure of wrong flags where there are none', () => {
    expect(english.summary(reportOf(aCaseOf37().slice(20))).join('\n')).not.toContain('Flags are sometimes wrong');
  });
});
