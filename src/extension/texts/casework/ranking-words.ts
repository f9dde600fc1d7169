import type { TestedShare } from '../../../casework/ranking/tested-rates';
import { messages, numberText, plural, t } from '../translate';
import { bandTexts } from '../words';

/** A share to two significant figures: rates of a few in a thousand are not 0 %. */
function rateText(share: number): string {
  return numberText(share, { style: 'percent', maximumSignificantDigits: 2 });
}

function ratioText(ratio: number): string {
  return numberText(ratio, { maximumSignificantDigits: 2 });
}

/** Words about the cut-off in the ranking and what to expect above it. */
export const rankingTexts = Object.assign(
  messages({
    title: 'case_ranking_title',
    cutOff: 'case_ranking_cut_off',
    baseRate: 'case_ranking_base_rate',
    baseRateExplained: 'case_ranking_base_rate_explained',
    how: 'case_ranking_how',
    cannotSay: 'case_ranking_cannot_say',
    testedLimits: 'case_ranking_tested_limits',
    nothingKnown: 'case_ranking_nothing_known',
    lowerEnd: 'case_ranking_lower_end',
  }),
  {
    above: (count: number) => plural('case_ranking_above', count),
    byRatio: (count: number) => t('case_ranking_by_ratio', numberText(count)),
    limit: (band: 'suspicious' | 'strong', ratio: number) => t('case_ranking_limit', bandTexts[band], ratioText(ratio)),
    ratio: (ratio: number) => (ratio === 1 ? t('case_ranking_ratio_even') : t('case_ranking_ratio', ratioText(ratio))),
    expectedTested: (count: number, high: number) => plural('case_ranking_expected_tested', count, numberText(high)),
    expectedBound: (count: number) => plural('case_ranking_expected_bound', count),
    untouched: (judged: number, untouched: number) => plural('case_ranking_untouched', judged, numberText(untouched)),
    tested: ({ share, low, high }: TestedShare) =>
      t('case_ranking_tested', rateText(share), rateText(low), rateText(high)),
    meaning: (rate: number) => t('case_ranking_meaning', rateText(rate)),
    byRatios: (above: number, untouched: number) => plural('case_ranking_by_ratios', above, numberText(untouched)),
    otherModels: (count: number, modelId: string) => plural('case_ranking_other_models', count, modelId),
  },
);
