import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { ExtractedClip } from '../extraction/clip-record';
import { trackVectors, type TrackVector } from './clip-vectors';
import { firstFrames } from './first-frames';

/** Measured frames, two a burst, that a verdict may rest on before all are there; calibration learns from each what fewer frames are worth. */
const FIRST_FRAMES = [2, 4, 8] as const;

/**
 * A clip's main face as it was known after its first frames, and without its bursts: what else a calibration must have seen.
 * in   main: the whole track, as in `trackVectors`
 * out  for 2, 4, 8 (where there were more) and all frames: with the bursts so far, where one was complete, and without any. The whole track with its bursts
 *      is not repeated.
 */
export function looksAt(extracted: ExtractedClip, main: TrackVector, families: readonly FamilyRange[]): TrackVector[] {
  const counts = [...FIRST_FRAMES.filter((frames) => frames < main.framesUsed), main.framesUsed];
  const after = (frames: number, bursts: number): TrackVector[] =>
    trackVectors(firstFrames(extracted, { frames, bursts }), 1, families).filter(
      ({ trackId }) => trackId === main.trackId,
    );
  return counts.flatMap((frames) => [
    ...(frames < main.framesUsed
      ? after(frames, Math.floor(frames / 2)).filter(({ burstsUsed }) => burstsUsed > 0)
      : []),
    ...(main.burstsUsed > 0 || frames < main.framesUsed ? after(frames, 0) : []),
  ]);
}
