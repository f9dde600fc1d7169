/** Bursts read from a file that the page may not read, and how far apart: as many as a file of ten seconds is judged by, around what the user sees. */
const COUNT = 8;
const STEP_S = 1;
/** So much before the moment that the user sees. */
const BEFORE_S = 1;
/** A burst of six pictures lasts about this long at 30 a second; none begins later than this before the end. */
const BURST_S = 0.2;

/**
 * Rising times at which bursts begin, seconds from the start, around the moment that the page shows; spread over all of a clip that is shorter than
 * that.
 * in   `durationS`: 0 where the length is not known
 */
export function fileTimes(mediaTimeS: number, durationS: number): number[] {
  const spanS = (COUNT - 1) * STEP_S + BURST_S;
  if (durationS > 0 && durationS <= spanS) {
    const count = Math.max(1, Math.min(COUNT, Math.floor(durationS / (2 * BURST_S))));
    return Array.from({ length: count }, (_, i) => Math.max(0, ((i + 0.5) * durationS) / count - BURST_S / 2));
  }
  const latest = durationS > 0 ? durationS - spanS : Infinity;
  const fromS = Math.max(0, Math.min(mediaTimeS - BEFORE_S, latest));
  return Array.from({ length: COUNT }, (_, i) => fromS + i * STEP_S);
}
