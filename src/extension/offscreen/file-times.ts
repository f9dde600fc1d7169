import { BURST_SHAPE } from '../../detector/bursts/burst-shape';
import { burstStarts } from '../../media/burst-times';

/** Bursts read from a file that the page may not read, and how far apart: as many as a file of ten seconds is judged by, around what the user sees. */
const COUNT = 8;
const STEP_S = 1;
/** So much before the moment that the user sees. */
const BEFORE_S = 1;
/** A burst of six pictures lasts about this long at 30 a second; none begins later than this before the end. */
const BURST_S = 0.2;

/**
 * Rising times at which bursts begin, seconds from the start, around the moment that the page shows; in a clip that is shorter than that, those at
 * which any scan of its file looks.
 * in   `durationS`: 0 where the length is not known; `frameGapS`: mean time between two frames, seconds, > 0
 */
export function fileTimes(mediaTimeS: number, durationS: number, frameGapS: number): number[] {
  const spanS = (COUNT - 1) * STEP_S + BURST_S;
  if (durationS > 0 && durationS <= spanS) return burstStarts(durationS, COUNT, BURST_SHAPE, frameGapS);
  const latest = durationS > 0 ? durationS - spanS : Infinity;
  const fromS = Math.max(0, Math.min(mediaTimeS - BEFORE_S, latest));
  return Array.from({ length: COUNT }, (_, i) => fromS + i * STEP_S);
}
