import type { ReportDocument, ReportItem } from './schema';

/** What can be said of the flags of a case as a whole. Counts are of videos, not rounded. */
export interface FlagFigures {
  readonly flags: number;
  /** Different files among the flagged videos: those with the same bytes count once. A video without known bytes counts as a file of its own. */
  readonly files: number;
  /** Flags by the model that the report describes; what follows is said of these alone. */
  readonly ofModel: number;
  /** Untouched videos among them to expect by the tests of the lower limit, and at the upper end of the tests' 95 % interval; null where no limit was tested. */
  readonly byTests: { readonly count: number; readonly countHigh: number } | null;
  /** Sum of (1 - posterior) over them: how many are untouched if ratios and base rate are right. */
  readonly byRatios: number;
  /** Whether the share of untouched clips that are flagged was measured under the condition that each of them is compared with. */
  readonly areConditionsTested: boolean;
}

const fileOf = ({ bytes, itemId }: ReportItem): string => bytes?.sha256 ?? itemId;

/**
 * False alarms to expect among all flags, as `ranking/false-alarms.ts` reckons them above a cut-off on the lower end of the interval; here the ratio alone decides, as in the test.
 * The expected count is the tested share of untouched clips times the videos with a figure that the base rate says are untouched, and no more than there are flags.
 */
export function flagFigures({ items, method, errorRates, case: { baseRate } }: ReportDocument): FlagFigures {
  const flagged = items.filter(({ outcome }) => outcome === 'flagged');
  const ours = flagged.filter(({ measured }) => measured?.modelId === method.modelId);
  const rate = errorRates.operatingPoints[0]?.falseAlarms;
  const untouched = errorRates.expected.judged * (1 - baseRate);
  const held = (share: number): number => Math.min(ours.length, share * untouched);
  const measuredUnder = (condition: string | null): boolean =>
    errorRates.conditions.some(({ id, flaggedUntouched }) => id === condition && flaggedUntouched !== null);
  return {
    ...{ flags: flagged.length, files: new Set(flagged.map(fileOf)).size, ofModel: ours.length },
    byTests: rate ? { count: held(rate.value), countHigh: held(rate.high) } : null,
    byRatios: ours.reduce((sum, { verdict }) => sum + (verdict ? 1 - verdict.posterior : 0), 0),
    areConditionsTested: ours.every(({ condition }) => measuredUnder(condition)),
  };
}
