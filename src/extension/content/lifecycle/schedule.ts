import { PATIENCE_FRAMES } from '../../messages/video-state';

/** Fast until the first verdict stands on more than its minimum, then slow; then the video rests. */
export const FAST_EVERY_MS = 250;
export const FAST_FRAMES = 8;
export const SLOW_EVERY_MS = 1000;
export const ENOUGH_FRAMES = 24;

/** A video without a usable face is looked at now and then, in case one comes. */
export const IDLE_EVERY_MS = 2000;
/** And after so many frames no more: at that rhythm, about four minutes. */
export const MAX_FRAMES = 140;

/** After a failure of the detector: 5 s, doubled each time, at most a minute. */
export const RETRY_AFTER_MS = 5000;
export const RETRY_AT_MOST_MS = 60_000;

/** No way to the detector: a page that keeps the bridge out now will hardly let it in a moment later, a slow start is over by then. */
export const RECONNECT_AFTER_MS = 30_000;

/**
 * How long after the last frame the next one is wanted, milliseconds; null = never, the video rests.
 * in   frames with an accepted face that the verdict stands on, frames sent in all, failures in a row
 */
export function nextFrameMs(framesUsed: number, framesSent: number, failures: number): number | null {
  if (failures > 0) return Math.min(RETRY_AT_MOST_MS, RETRY_AFTER_MS * 2 ** (failures - 1));
  if (framesUsed >= ENOUGH_FRAMES || framesSent >= MAX_FRAMES) return null;
  if (framesUsed >= FAST_FRAMES) return SLOW_EVERY_MS;
  if (framesSent < FAST_FRAMES + PATIENCE_FRAMES) return FAST_EVERY_MS;
  return framesUsed > 0 ? SLOW_EVERY_MS : IDLE_EVERY_MS;
}
