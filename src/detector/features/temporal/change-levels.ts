/** Adding and taking away 1.5 x 2^52 rounds a number to a whole one, halves to even: doubles have no room for its fraction there. */
const ROUNDER = 1.5 * 2 ** 52;

/** Changes of samples in [-2048, 2048] after division by their step; cubic samples differ by 400 at most, Ker-Boehme's kernel makes 1600 of it. */
const MAX_CHANGE = 2048;

/** Quantiser of real changes; `levelOf(change, clip)` is the level, 0 .. count - 1. */
export interface ChangeLevels {
  readonly clip: Uint8Array;
  readonly count: number;
}

function clipTo(truncation: number): ChangeLevels {
  const clip = Uint8Array.from({ length: 2 * MAX_CHANGE + 1 }, (_, i) =>
    Math.min(2 * truncation, Math.max(0, i - MAX_CHANGE + truncation)),
  );
  return { clip, count: 2 * truncation + 1 };
}

/** Levels clipped to [-2, 2] and to [-3, 3]. */
export const LEVELS_T2 = clipTo(2);
export const LEVELS_T3 = clipTo(3);

/** The level of a change already divided by its step: round (halves to even, as numpy does), clip, count from 0. */
export function levelOf(change: number, clip: Uint8Array): number {
  return clip[(change + ROUNDER - ROUNDER + MAX_CHANGE) | 0]!;
}
