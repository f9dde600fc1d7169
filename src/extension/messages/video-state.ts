import type { VideoVerdict } from '../../detector/verdict/verdict';

/** What is known of a video, as it is told to the user in the badge and in the popup. */
export type VideoState = 'looking' | 'assessed' | 'not-assessable';

/**
 * So many frames are looked at before "cannot say" is said: three bursts of six, about three seconds, and a face that turns to the camera within
 * them still gets its chance.
 */
export const PATIENCE_FRAMES = 18;
/** A busy machine may take half a minute for those: nobody waits for longer than this, once a whole burst was looked at. */
export const PATIENCE_MS = 5000;
export const PATIENCE_LEAST_FRAMES = 6;

/** in: the verdict so far; the number of frames that went into it, with or without a face; for how long they have been looked at, milliseconds. */
export function stateOf(verdict: VideoVerdict | null, framesSeen: number, forMs: number): VideoState {
  if (verdict?.status === 'assessed') return 'assessed';
  const isLong = framesSeen >= PATIENCE_FRAMES || (framesSeen >= PATIENCE_LEAST_FRAMES && forMs >= PATIENCE_MS);
  return verdict !== null && isLong ? 'not-assessable' : 'looking';
}

/** What is left when no more frames can be had: an assessed verdict stands on the frames that it has, anything less says nothing. */
export function finalState(verdict: VideoVerdict | null): VideoState {
  return verdict?.status === 'assessed' ? 'assessed' : 'not-assessable';
}

/** Measured frames, two a burst, after which most videos have long been settled; those of small pictures may be looked at for longer. */
export const ENOUGH_FRAMES = 16;
