/** Never faster than one step in so many milliseconds, however little there is to look at: about as fast as somebody reads. */
export const STEP_EVERY_MS = 4000;
/** Videos in view that are still being looked at are waited for, but not for longer than this: some never play. */
export const WAIT_AT_MOST_MS = 20_000;
/** A page that has nothing more to load for so long has come to its end. */
export const END_AFTER_MS = 12_000;

/** The scan as its next move depends on it. Times by `performance.now()`. */
export interface Pacing {
  readonly steppedAtMs: number;
  /** Since when the page has been at its end, with nothing to come; null while it is not. */
  readonly atEndSinceMs: number | null;
}

/** What is seen of the page. */
export interface Sight {
  /** Videos that are being looked at. */
  readonly looking: number;
  /** Nothing lies below what is in view. */
  readonly atEnd: boolean;
}

export type Move = 'wait' | 'step' | 'end';

/** What to do now. Pure. */
export function nextMove(
  { steppedAtMs, atEndSinceMs }: Pacing,
  { looking, atEnd }: Sight,
  nowMs: number,
): { readonly move: Move; readonly pacing: Pacing } {
  const endSinceMs = atEnd ? (atEndSinceMs ?? nowMs) : null;
  const pacing = { steppedAtMs, atEndSinceMs: endSinceMs };
  const sinceMs = nowMs - steppedAtMs;
  if (sinceMs < STEP_EVERY_MS) return { move: 'wait', pacing };
  if (looking > 0 && sinceMs < WAIT_AT_MOST_MS) return { move: 'wait', pacing };
  if (endSinceMs !== null) return { move: nowMs - endSinceMs >= END_AFTER_MS ? 'end' : 'wait', pacing };
  return { move: 'step', pacing: { steppedAtMs: nowMs, atEndSinceMs: null } };
}
