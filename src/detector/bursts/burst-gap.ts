/**
 * Frames of one burst follow each other by this much, seconds: consecutive frames of streams of 15 to 50 frames a second, every second (or
 * third ...) one of faster streams. What temporal families measure changes with the step, so a longer one is another measure.
 */
export const MIN_BURST_GAP_S = 0.02;
export const MAX_BURST_GAP_S = 0.067;

/** Containers round times: Matroska to milliseconds, so a gap is off by up to one. */
export const BURST_GAP_TOLERANCE_S = 0.001;

/** Whether a frame continues a burst whose last frame came `gapS` before it. Time that runs backwards never does. */
export function continuesBurst(gapS: number): boolean {
  return gapS >= MIN_BURST_GAP_S - BURST_GAP_TOLERANCE_S && gapS <= MAX_BURST_GAP_S + BURST_GAP_TOLERANCE_S;
}
