import type { Band } from '../../../detector/verdict/verdict';
import { burstCount } from '../../../media/burst-times';
import type { BandLimits } from './band-limits';
import { reachOf } from './reach';

/** What was known of a video at the end of one of its bursts. */
export interface Look {
  /** Measured frames so far. */
  readonly framesUsed: number;
  /** Log10 likelihood ratio of all of them. */
  readonly llr: number;
  readonly band: Band;
}

/** Of a burst two frames are measured by themselves. */
const MEASURED_OF_BURST = 2;
/** Measured frames after which a video is looked at no more: as many as a scan measures of a short file. in: shorter side of its pictures, pixels */
export function enoughFrames(shortSidePx: number): number {
  return MEASURED_OF_BURST * burstCount(0, shortSidePx);
}

/** Four whole bursts; before that nothing is settled. */
export const LEAST_FRAMES = 8;
/** Bursts in a row that must have said the same. */
const SAME_BAND_LOOKS = 2;

/**
 * Whether looking further is not worth while: a sequential test with a fixed end.
 * in   what was known after each burst, oldest first; the model's limits; after how many frames there is an end (`enoughFrames`)
 * out  true when that many are there; or from 8 frames on when the last two bursts gave one band and no limit of a band lies where the ratio may still end (`reachOf`).
 *
 * Measured on the frames of 513 clips and 480p copies with 15 measured frames or more, in the order of playing (2026-11-23, svm-bfd1da84): 63 of 100 are settled with 8 frames, 82 with 12, 11 not before 16; 9.8 frames
 * are spent. The band at 16 frames is then another one in 3.3 %, and in 4.5 % where the final ratios are spread evenly from -1.2 to 1.6. The clips are those the model was trained on: farther from the limits than new ones, which take longer to settle.
 */
export function isSettled(looks: readonly Look[], { limitsLlr, kappa }: BandLimits, enough: number): boolean {
  const now = looks.at(-1);
  if (!now) return false;
  const { framesUsed, band } = now;
  if (framesUsed >= enough) return true;
  const recent = looks.slice(-SAME_BAND_LOOKS);
  if (framesUsed < LEAST_FRAMES || recent.length < SAME_BAND_LOOKS || recent.some((look) => look.band !== band)) {
    return false;
  }
  const { low, high } = reachOf(now, kappa, enough);
  return limitsLlr.every((limit) => limit < low || limit > high);
}
