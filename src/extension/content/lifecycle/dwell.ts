import type { ElementState } from './state';

/** In view and playing for this long before anything is sent: who scrolls past is not looking at it. */
export const DWELL_MS = 700;
/** A burst takes about this long to be shown; it is begun so much earlier, so that the dwell costs the first verdict no more than itself. */
export const CAPTURE_AHEAD_MS = 250;

/** How long a video has been in view, in one epoch. */
export interface Dwell {
  readonly videoId: string;
  /** Since when without a break, milliseconds of the page's clock; null while it is not. */
  readonly sinceMs: number | null;
  /** It was long enough once; scrolled away and back, it need not begin anew. */
  readonly over: boolean;
}

/** Nothing is known yet of the epoch `videoId`. */
export function beginDwell(videoId: string): Dwell {
  return { videoId, sinceMs: null, over: false };
}

/**
 * Takes note of how things are; pure. A new epoch begins anew, a scan that the user asked for has been waited for long enough.
 * in   `nowMs`: the page's clock, never running backwards      out  the same object where nothing changed
 */
export function stepDwell(dwell: Dwell, state: ElementState, nowMs: number): Dwell {
  const known = dwell.videoId === state.videoId ? dwell : beginDwell(state.videoId);
  if (known.over) return known;
  // Whatever has changed now, until now it was shown.
  const longEnough = known.sinceMs !== null && nowMs - known.sinceMs >= DWELL_MS;
  if (state.demanded || longEnough) return { ...known, over: true };
  const shown = state.source !== null && state.playing && state.inView && state.bigEnough && !state.pageHidden;
  if (!shown) return known.sinceMs === null ? known : { ...known, sinceMs: null };
  return known.sinceMs === null ? { ...known, sinceMs: nowMs } : known;
}

/** What is left of the wait, milliseconds; 0 when it is over, Infinity while it has not begun. */
export function dwellLeftMs({ sinceMs, over }: Dwell, nowMs: number): number {
  if (over) return 0;
  return sinceMs === null ? Infinity : Math.max(0, sinceMs + DWELL_MS - nowMs);
}
