import { BANDS, type Band } from '../../../detector/verdict/verdict';
import type { BandLimits } from './band-limits';
import { reachOf } from './reach';
import { LEAST_FRAMES, type Look } from './settled';

/** What speaks for or against a video is shown from here outwards as it becomes sure, and is taken back to here. */
const UNDECIDED: Band = 'inconclusive';
/** A band other than `inconclusive` is left only when the ratio is this far on the other side of its limit, log10. With svm-cbba4410, 0.15 did the same within 2 of 1605 (as below). */
export const CLEARLY_PAST_LLR = 0.1;

const place = (band: Band): number => BANDS.indexOf(band);

/** The band of a ratio. */
function bandAt(llr: number, limitsLlr: readonly number[]): Band {
  return BANDS[limitsLlr.filter((limit) => llr >= limit).length]!;
}

/** What the verdict will most likely still be when all was seen: towards either side only what holds wherever the ratio may end. */
function sureBand(look: Look, limits: BandLimits): Band {
  const { low, high } = reachOf(look, limits.kappa);
  const [least, most] = [bandAt(low, limits.limitsLlr), bandAt(high, limits.limitsLlr)];
  if (place(most) < place(UNDECIDED)) return most;
  // Nobody is to be alarmed by the first second of a video.
  return place(least) > place(UNDECIDED) && look.framesUsed >= LEAST_FRAMES ? least : UNDECIDED;
}

/** The ratio lies clearly beyond the limit at which `shown` begins, seen from the undecided. */
function isLeft(shown: Band, llr: number, limitsLlr: readonly number[]): boolean {
  if (place(shown) > place(UNDECIDED)) return llr < (limitsLlr[place(shown) - 1] ?? Infinity) - CLEARLY_PAST_LLR;
  return llr >= (limitsLlr[place(shown)] ?? -Infinity) + CLEARLY_PAST_LLR;
}

/**
 * The band to show of a verdict that is not settled yet: a first impression is `inconclusive`, and sharpens. `no-sign`, `suspicious` and `strong` are shown once no limit
 * towards the undecided lies within a standard deviation of what the ratio may still become (`reachOf`), the latter two from 8 measured frames on, and stay until the ratio
 * itself is clearly past their limit.
 * in   what is shown, null for nothing yet; what is known at the end of a burst
 *
 * Measured on the frames of 535 clips and 480p copies with 12 measured frames or more, in the order of playing (2026-11-23, svm-bfd1da84): 10 of them turn back on
 * the way to the settled verdict or at it, 1 from `suspicious` or `strong` to less; the model's own band after each burst turned back in 127 and fell from there in 49.
 * The same clips with their final ratios spread evenly from -1.2 to 1.6: 27 of 1605 (543), none (269); none of 783 untouched ones is shown a sign on the way that it does
 * not have in the end.
 */
export function steadyBand(shown: Band | null, look: Look, limits: BandLimits): Band {
  const sure = sureBand(look, limits);
  if (shown === null || shown === UNDECIDED) return sure;
  const goesOn = place(shown) > place(UNDECIDED) && place(sure) > place(shown);
  return goesOn || isLeft(shown, look.llr, limits.limitsLlr) ? sure : shown;
}
