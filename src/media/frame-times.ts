/** Longer videos are judged by their beginning: what is decoded to get there grows with the last time asked for. */
export const SPAN_S = 60;

/** Kept clear at the end, seconds: the last frame is often a fade, a held copy or not decodable; covers one frame down to 10 a second. */
const TAIL_S = 0.1;

/**
 * Times at which to look at a video: the middles of `count` equal parts of its first min(duration, 60) seconds, less 0.1 s at the end.
 * in   `durationS` in seconds, >= 0; `count` >= 1 whole          out   `count` rising times in seconds from the first frame
 * A video shorter than 0.2 s keeps half its length; one of no known length (0) gives only time 0.
 * @throws RangeError for a negative or non-finite duration or a count that is no whole number >= 1.
 */
export function frameTimes(durationS: number, count: number): number[] {
  if (!Number.isFinite(durationS) || durationS < 0) throw new RangeError(`frameTimes: duration ${durationS} s`);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`frameTimes: count ${count}`);
  if (durationS === 0) return [0];
  const spanS = Math.min(SPAN_S, Math.max(durationS - TAIL_S, durationS / 2));
  return Array.from({ length: count }, (_, index) => ((index + 0.5) * spanS) / count);
}
