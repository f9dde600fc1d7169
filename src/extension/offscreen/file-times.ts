/** Frames read from a file that the page may not read, and how far apart: the same rhythm as on a page, then a little beyond. */
const COUNT = 16;
const STEP_S = 0.4;
/** So much before the moment that the user sees. */
const BEFORE_S = 1;

/**
 * Rising times, seconds from the start, around the moment that the page shows; spread over all of a clip that is shorter than that.
 * in   `durationS`: 0 where the length is not known
 */
export function fileTimes(mediaTimeS: number, durationS: number): number[] {
  const spanS = (COUNT - 1) * STEP_S;
  if (durationS > 0 && durationS <= spanS) {
    return Array.from({ length: COUNT }, (_, i) => ((i + 0.5) * durationS) / COUNT);
  }
  const latest = durationS > 0 ? durationS - spanS : Infinity;
  const fromS = Math.max(0, Math.min(mediaTimeS - BEFORE_S, latest));
  return Array.from({ length: COUNT }, (_, i) => fromS + i * STEP_S);
}
