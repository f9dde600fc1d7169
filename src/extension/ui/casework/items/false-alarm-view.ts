import type { AboveCutOff } from '../../../../casework/ranking/false-alarms';
import type { TestedRates } from '../../../../casework/ranking/tested-rates';
import { rankingTexts } from '../../../texts/casework/ranking-words';

/** What the page says about false alarms at the cut-off. */
export interface FalseAlarmView {
  readonly above: string;
  /** Why the list may name more of them as high: said only where it does. */
  readonly byRatio: string;
  /** The answer in one sentence. */
  readonly expected: string;
  /** How it comes about, one sentence each. */
  readonly details: readonly string[];
}

/** Counts are said as whole numbers, upwards: "at most". A trace of rounding error is not one more. */
const upwards = (count: number): number => Math.ceil(count - 1e-9);

/** in: `byRatio`, see `reachedByRatio`. Pure, but for the language. */
export function falseAlarmView(found: AboveCutOff, byRatio: number, { modelId }: TestedRates): FalseAlarmView {
  const { above, judged, untouched, ofOtherModels, atMost, byRatios } = found;
  const details: string[] = [];
  if (judged > 0) details.push(rankingTexts.untouched(judged, Math.round(untouched)));
  if (atMost?.from === 'tested') {
    details.push(rankingTexts.tested(atMost.rate), rankingTexts.testedLimits);
  } else if (atMost) {
    details.push(rankingTexts.meaning(atMost.rate));
  } else {
    details.push(rankingTexts.nothingKnown);
  }
  if (above - ofOtherModels > 0) details.push(rankingTexts.byRatios(above - ofOtherModels, Math.round(byRatios)));
  if (ofOtherModels > 0) details.push(rankingTexts.otherModels(ofOtherModels, modelId));
  details.push(rankingTexts.lowerEnd);
  return {
    above: rankingTexts.above(above),
    byRatio: byRatio > above ? rankingTexts.byRatio(byRatio) : '',
    expected: expectedOf(found),
    details,
  };
}

function expectedOf({ above, ofOtherModels, atMost }: AboveCutOff): string {
  if (above - ofOtherModels === 0) return '';
  if (atMost === null) return rankingTexts.cannotSay;
  const count = upwards(atMost.count);
  return atMost.from === 'tested'
    ? rankingTexts.expectedTested(count, upwards(atMost.countHigh))
    : rankingTexts.expectedBound(count);
}

/** Ratios between the tested limits and beyond, that a cut-off may be placed at. */
const ROUND_RATIOS = [1, 2, 10, 30] as const;

/** Cut-offs to choose from, the lowest first: limits that were tested, and round ratios as far as ratios go. */
export function cutOffChoices({
  limits,
  upperLlr,
}: TestedRates): readonly { readonly llr: number; readonly text: string }[] {
  const tested = limits.map(({ fromLlr, band }) => ({ llr: fromLlr, text: rankingTexts.limit(band, 10 ** fromLlr) }));
  const round = ROUND_RATIOS.map((ratio) => ({ llr: Math.log10(ratio), text: rankingTexts.ratio(ratio) }));
  return [...tested, ...round.filter(({ llr }) => llr <= upperLlr)].sort((a, b) => a.llr - b.llr);
}
