import { nextFrameMs, RECONNECT_AFTER_MS } from './schedule';
import { lacksConnection, type ElementState } from './state';

/** Smaller pictures hold no face that the detector could judge, and feeds are full of them (avatars, previews). CSS pixels. */
export const MIN_SIDE_PX = 120;
/** Share of the video that must be in view. */
export const MIN_VISIBLE_SHARE = 0.5;

/** How long after the last frame (or the last try to reach the detector) the next is wanted, milliseconds; null when none is wanted as things are. */
export function wantsFrame(state: ElementState): number | null {
  const { source, way, waiting, playing, demanded, inView, bigEnough } = state;
  if (source === null || way !== 'player' || waiting || !playing) return null;
  if (!demanded && !(inView && bigEnough)) return null;
  if (lacksConnection(state)) return RECONNECT_AFTER_MS;
  return nextFrameMs(state.verdict?.framesUsed ?? 0, state.framesSent, state.failures);
}

/** Whether frames of it will be wanted as soon as it plays. */
export function isInSight({ source, way, inView, bigEnough }: ElementState): boolean {
  return source !== null && way === 'player' && inView && bigEnough;
}

/** Whether there is anything to say about the element: it has been looked at, or is about to be. */
export function wantsBadge(state: ElementState): boolean {
  if (state.source === null) return false;
  return (
    state.announced || state.problem !== null || state.demanded || (state.playing && state.inView && state.bigEnough)
  );
}
