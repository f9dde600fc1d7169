import { BANDS, type Band } from '../../../detector/verdict/verdict';

/** The band that is shown, and how it came about. */
export interface ShownBand {
  readonly band: Band;
  /** When it was changed last, milliseconds; when it was first shown where it never was. */
  readonly atMs: number;
  /** Which way that went; null where it never was changed. */
  readonly went: 'up' | 'down' | null;
}

/** A band is left downwards only when the ratio is this far below its limit, log10. Without it 19 changes back in 100 videos of 8 bursts, with it 9; 0.3 gives 7. */
export const CLEARLY_BELOW_LLR = 0.1;
/** A change is not taken back sooner, milliseconds: nothing that is read should have changed twice before it was understood. */
export const HOLD_MS = 4000;

/**
 * The band to show when a new verdict comes in: raised as soon as the ratio reaches a limit, lowered when it is clearly below, neither soon after the other. A settled verdict
 * is shown as it is: what stays on show is the model's own band, with its share of false alarms.
 * in   what is shown, null for nothing yet; the model's band and bounded log10 ratio; the limits below each band but the first, rising (see `BandLimits`); a clock
 */
export function steadyBand(
  shown: ShownBand | null,
  { band, llr, settled }: { readonly band: Band; readonly llr: number; readonly settled: boolean },
  limitsLlr: readonly number[],
  nowMs: number,
): ShownBand {
  if (shown === null) return { band, atMs: nowMs, went: null };
  const step = BANDS.indexOf(band) - BANDS.indexOf(shown.band);
  if (step === 0) return shown;
  const went = step > 0 ? 'up' : 'down';
  const changed: ShownBand = { band, atMs: nowMs, went };
  if (settled) return changed;
  if (shown.went !== null && shown.went !== went && nowMs - shown.atMs < HOLD_MS) return shown;
  // Where the model never gives a band there is no limit below it either, and nothing to wait for.
  const limit = limitsLlr[BANDS.indexOf(shown.band) - 1];
  if (went === 'down' && limit !== undefined && llr > limit - CLEARLY_BELOW_LLR) return shown;
  return changed;
}
