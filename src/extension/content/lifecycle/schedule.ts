import { ENOUGH_FRAMES, PATIENCE_FRAMES } from '../../messages/video-state';

/** Pictures of a burst, which the detector reads together; of these it measures two by themselves. */
export const BURST_FRAMES = 6;

/** Frames of one video that may be under way at once: one that is looked at, and two that are there when it is done. */
export const WINDOW_FRAMES = 3;

/** Fast until the first verdict stands, which two whole bursts can carry. */
export const FAST_EVERY_MS = 300;
export const FAST_FRAMES = 4;
/**
 * Then nearly as close, until as many are there as most videos are ever looked at for: half of them are settled with 12 (`settled.ts` of the offscreen document), which takes
 * 5.2 s, and all with 16, in 7 s.
 */
export const STEADY_EVERY_MS = 700;
export const STEADY_FRAMES = ENOUGH_FRAMES;
/** Then slowly, over more of the video: small pictures, of which more can be had, that stay near a limit. */
export const SLOW_EVERY_MS = 2500;

/** A video without a usable face is looked at now and then, one picture at a time, in case one comes. */
export const IDLE_EVERY_MS = 2000;
/** And after so many frames no more: at that rhythm, about four minutes. */
export const MAX_FRAMES = 140;

/** Frames after which a video without a usable face is no longer hurried. */
const HURRIED_FRAMES = PATIENCE_FRAMES + 2 * BURST_FRAMES;

/** After a failure of the detector: 5 s, doubled each time, at most a minute. */
const RETRY_AFTER_MS = 5000;
export const RETRY_AT_MOST_MS = 60_000;

/** No way to the detector: a page that keeps the bridge out now will hardly let it in a moment later, a slow start is over by then. */
export const RECONNECT_AFTER_MS = 30_000;

/** What the schedule goes by: frames that the verdict stands on (measured ones), frames sent in all, failures in a row, whether the verdict is settled. */
export interface Progress {
  readonly framesUsed: number;
  readonly framesSent: number;
  readonly failures: number;
  readonly stable: boolean;
}

/** How long after the last burst the next one is wanted, milliseconds, on a machine with nothing else to do; null = never, the video rests. */
export function nextBurstMs({ framesUsed, framesSent, failures, stable }: Progress): number | null {
  if (failures > 0) return Math.min(RETRY_AT_MOST_MS, RETRY_AFTER_MS * 2 ** (failures - 1));
  if (stable || framesSent >= MAX_FRAMES) return null;
  if (framesUsed >= STEADY_FRAMES) return SLOW_EVERY_MS;
  if (framesUsed >= FAST_FRAMES) return STEADY_EVERY_MS;
  if (framesSent < HURRIED_FRAMES) return FAST_EVERY_MS;
  return framesUsed > 0 ? SLOW_EVERY_MS : IDLE_EVERY_MS;
}

/** Pictures of the next burst: all of them, but one to see whether there is a face at last where there was none for long. */
export function burstLength(framesUsed: number, framesSent: number): number {
  return framesUsed === 0 && framesSent >= HURRIED_FRAMES ? 1 : BURST_FRAMES;
}
