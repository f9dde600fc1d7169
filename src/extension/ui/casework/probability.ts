import { posteriorAt } from '../../../casework/ranking/posterior';
import { listTexts } from '../../texts/casework/list-words';
import { percentText } from '../../texts/scan-words';
import { numberText } from '../../texts/translate';

/** A share of what is expected beforehand may be small: "0.1%", not "0%". */
const EXPECTED = { style: 'percent', maximumFractionDigits: 2 } as const;
/** No ratio makes anything certain: what is beyond these would be rounded to 0 or 100%. */
const LEAST = 0.01;
const EXACT = { style: 'percent', maximumFractionDigits: 1 } as const;

/** How probable a manipulation is by a log10 likelihood ratio, with what the analyst expects beforehand, (0, 1): the one way in which pages of a case say it. */
export function probabilityText(llr: number, baseRate: number): string {
  const share = posteriorAt(llr, baseRate);
  if (share >= LEAST && share <= 1 - LEAST) return percentText(share);
  return numberText(Math.min(0.999, Math.max(0.001, share)), EXACT);
}

/** What is expected beforehand. in: (0, 1) */
export function baseRateText(baseRate: number): string {
  return numberText(baseRate, EXPECTED);
}

/** The same as a sentence that names what is expected. */
export function afterwardsText(llr: number, baseRate: number): string {
  return listTexts.afterwards(probabilityText(llr, baseRate), baseRateText(baseRate));
}
