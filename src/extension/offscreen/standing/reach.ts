import { ENOUGH_FRAMES } from '../../messages/video-state';

/**
 * Standard deviation of what a ratio still changes by, from n frames to N: this x sqrt(1 / n - 1 / N), the law of a mean of independent frames. Measured on 262
 * clips and 251 copies with svm-bfd1da84 (2026-11-23): from 4, 8 and 12 frames to 16 the ratio changes with a deviation of 0.50, 0.30 and 0.17 on clips
 * and 0.50, 0.30 and 0.17 on copies, that is 1.1 to 1.2 in these units each time.
 */
const CHANGE_LLR = 1.2;

/** Where a ratio may end, log10. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/**
 * Within one standard deviation of the present ratio, and of what it grows to at an unchanged margin with N frames, which is N (n + kappa) / (n (N + kappa)) times as much.
 * in   measured frames n and their ratio; the model's kappa; `enough`: the most frames that will be measured
 * out  N is 16, and `enough` once 16 are there: who is far from all limits is not looked at for longer because more could be had
 */
export function reachOf(
  { framesUsed, llr }: { readonly framesUsed: number; readonly llr: number },
  kappa: number,
  enough = ENOUGH_FRAMES,
): Reach {
  const horizon = framesUsed < ENOUGH_FRAMES ? ENOUGH_FRAMES : Math.max(enough, framesUsed);
  const grown = (llr * horizon * (framesUsed + kappa)) / (framesUsed * (horizon + kappa));
  const room = CHANGE_LLR * Math.sqrt(1 / framesUsed - 1 / horizon);
  return { low: Math.min(llr, grown) - room, high: Math.max(llr, grown) + room };
}
