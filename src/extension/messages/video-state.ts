import type { VideoVerdict } from '../../detector/verdict/verdict';

/** What is known of a video, as it is told to the user in the badge and in the popup. */
export type VideoState = 'looking' | 'assessed' | 'not-assessable';

/**
 * So many frames are looked at before "cannot say" is said: three bursts of six, about three seconds, and a face that turns to the camera within
 * them still gets its chance.
 */
export const PATIENCE_FRAMES = 18;

/** in: the verdict so far, and the number of frames that went into it, with or without a face. */
export function stateOf(verdict: VideoVerdict | null, framesSeen: number): VideoState {
  if (verdict?.status === 'assessed') return 'assessed';
  return verdict !== null && framesSeen >= PATIENCE_FRAMES ? 'not-assessable' : 'looking';
}

/** What is left when no more frames can be had: an assessed verdict stands on the frames that it has, anything less says nothing. */
export function finalState(verdict: VideoVerdict | null): VideoState {
  return verdict?.status === 'assessed' ? 'assessed' : 'not-assessable';
}

/** Measured frames, two a burst, after which most videos have long been settled; those of small pictures may be looked at for longer. */
export const ENOUGH_FRAMES = 16;
