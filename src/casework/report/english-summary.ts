import { percent } from './english-terms';
import { flagFigures } from './flag-figures';
import type { ReportDocument } from './schema';

const videos = (count: number): string => (count === 1 ? '1 video' : `${count} videos`);
const flagsText = (count: number): string => (count === 1 ? '1 flag' : `${count} flags`);

/** Counts are said as whole numbers, upwards: "at most". A trace of rounding error is not one more. As the list of the case says them. */
const upwards = (count: number): number => Math.ceil(count - 1e-9);

function outcome(report: ReportDocument): string {
  const { counts } = report.examined;
  const { flags, files } = flagFigures(report);
  const open = counts.waiting + counts.elsewhere;
  const copies =
    files < flags
      ? ` That makes ${flagsText(flags)}, ${files} different ${files === 1 ? 'file' : 'files'}: copies with the same bytes are flagged each.`
      : '';
  return `${videos(counts.items)} ${counts.items === 1 ? 'belongs' : 'belong'} to this case. The detector could give a figure for ${counts.flagged + counts.notFlagged}: it flagged ${counts.flagged} and did not flag ${counts.notFlagged}.${copies} ${counts.notAssessable} could not be assessed, ${counts.failed} could not be read, and ${open} ${open === 1 ? 'has' : 'have'} not been examined. The examiner has labelled ${counts.reviewed}.`;
}

/** How many flags are expected to be wrong: of all flags, and of those that hold at the cautious end of their interval. */
function wrongFlags(report: ReportDocument): string[] {
  const { errorRates, case: of } = report;
  const { ofModel, byTests, byRatios, areConditionsTested } = flagFigures(report);
  const { expected, operatingPoints } = errorRates;
  const rate = operatingPoints[0]?.falseAlarms;
  if (!byTests || !rate || ofModel === 0) return [];
  const cautious = expected.byTests;
  return [
    `Flags are sometimes wrong. In tests ${percent(rate.value, 1)} of the untouched clips were flagged (95 % interval ${percent(rate.low, 1)} to ${percent(rate.high, 1)}).${placedText(report)} If ${percent(of.baseRate)} of the videos are manipulated, as the examiner expects, about ${Math.round(expected.judged * (1 - of.baseRate))} of the ${expected.judged} with a figure are untouched; as far as they are like the test clips, at most ${upwards(byTests.count)} of the ${flagsText(ofModel)} ${upwards(byTests.count) === 1 ? 'is' : 'are'} then expected to be untouched${upwards(byTests.countHigh) > upwards(byTests.count) ? `${upTo(byTests.count, byTests.countHigh)} at the upper end of that interval` : ''}.${areConditionsTested ? '' : ' The tests used clips of sources like those the detector learnt from; how often it flags untouched clips of other sources, or ones compressed again, was not measured for every video here, and may be more.'}`,
    `Another reckoning, by the posterior of each flagged video: if ratios and expectation are right, about ${Math.round(byRatios)} of the ${flagsText(ofModel)} ${Math.round(byRatios) === 1 ? 'is' : 'are'} untouched. Where the two figures lie far apart, the expectation or the tests do not fit these videos, and the less favourable figure is the one to go by.`,
    ...(cautious && expected.above > 0
      ? [
          `${videos(expected.above)} of the case ${expected.above === 1 ? 'reaches' : 'reach'} the level of a flag even at the cautious end of the interval. For ${expected.above === 1 ? 'this one' : `these ${expected.above}`} alone the tests let expect that ${cautiousText(expected.above, cautious)} untouched.`,
        ]
      : []),
  ];
}

/** "at most 1, up to 3, are": how many of those that hold at the cautious end. */
function cautiousText(above: number, { count, countHigh }: { count: number; countHigh: number | null }): string {
  const high = upTo(count, countHigh ?? count);
  return `at most ${upwards(count)}${high && `${high},`} ${above === 1 ? 'is' : 'are'}`;
}

/** The other end of an expected count, where it is another figure. */
const upTo = (count: number, high: number): string =>
  upwards(high) > upwards(count) ? `, up to ${upwards(high)}` : '';

/** Why the share here is another one than among the error rates: there the limits were set on other clips. Empty where that was not measured. */
function placedText({ errorRates: { conditions } }: ReportDocument): string {
  const nested = conditions.find(({ id }) => id === 'as-came')?.flaggedUntouched ?? null;
  if (nested === null) return '';
  return ` That share is of the very clips on which the limit was placed; with limits placed on other clips it was ${percent(nested)} (see “Limits and error rates”). What follows rests on the first and its interval.`;
}

/** The outcome of a case in plain words, a paragraph each. */
export function summary(report: ReportDocument): string[] {
  const point = report.errorRates.operatingPoints[0];
  return [
    outcome(report),
    'A flagged video is one whose faces measure more like those of manipulated clips than like those of untouched clips, as far as this detector was tested. The order of the list says where to look first.',
    ...wrongFlags(report),
    ...(point
      ? [
          `A video that is not flagged is not thereby shown to be untouched: in tests ${percent(1 - point.found.value)} of the manipulated clips passed without a flag (95 % interval ${percent(1 - point.found.high)} to ${percent(1 - point.found.low)}), and more where clips had been compressed again or came from sources the detector never saw.`,
        ]
      : []),
  ];
}
