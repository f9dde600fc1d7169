import { burstLength, nextBurstMs, RECONNECT_AFTER_MS, WINDOW_FRAMES } from './schedule';
import { lacksConnection, type ElementState } from './state';

/** Smaller pictures hold no face that the detector could judge, and feeds are full of them (avatars, previews). CSS pixels. */
export const MIN_SIDE_PX = 120;
/** Share of the video that must be in view. */
export const MIN_VISIBLE_SHARE = 0.5;

/**
 * How long after the last burst (or the last try to reach the detector) the next is wanted, milliseconds; null when none is wanted as things are.
 * The next burst may be taken while the end of the last one is still being looked at. The detector's pace lengthens the wait; the dwell (`dwell.ts`)
 * comes on top.
 */
export function wantsBurst(state: ElementState): number | null {
  const { source, way, underWay, playing, demanded, inView, bigEnough, pageHidden } = state;
  if (source === null || way !== 'player' || underWay > WINDOW_FRAMES || !playing || pageHidden) return null;
  if (!demanded && !(inView && bigEnough)) return null;
  if (lacksConnection(state)) return RECONNECT_AFTER_MS;
  const { verdict, framesSent, failures, stable, pace } = state;
  const waitMs = nextBurstMs({ framesUsed: verdict?.framesUsed ?? 0, framesSent, failures, stable });
  return waitMs === null ? null : waitMs * pace.slowdown;
}

/** Whether a picture that was taken may be sent now. */
export function maySend({ underWay, pageHidden }: ElementState): boolean {
  return underWay < WINDOW_FRAMES && !pageHidden;
}

/** Pictures wanted at once. */
export function wantedLength({ verdict, framesSent }: ElementState): number {
  return burstLength(verdict?.framesUsed ?? 0, framesSent);
}

/** Whether pictures that were taken before may still be sent: nothing happened since that makes them another video's, or useless. */
export function mayStillSend(state: ElementState, since: ElementState): boolean {
  const { source, way, videoId, failures, announced } = state;
  if (source === null || way !== 'player' || videoId !== since.videoId || lacksConnection(state)) return false;
  return failures <= since.failures && (announced || !since.announced);
}

/** Whether frames of it will be wanted as soon as it plays. */
export function isInSight({ source, way, inView, bigEnough, pageHidden }: ElementState): boolean {
  return source !== null && way === 'player' && inView && bigEnough && !pageHidden;
}

/** Whether there is anything to say about the element: it has been looked at, or is about to be. */
export function wantsBadge(state: ElementState): boolean {
  if (state.source === null) return false;
  return (
    state.announced || state.problem !== null || state.demanded || (state.playing && state.inView && state.bigEnough)
  );
}
