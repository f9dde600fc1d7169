import { continuesBurst } from '../../../detector/bursts/burst-gap';
import { BURST_SHAPE } from '../../../detector/bursts/burst-shape';
import type { Box, Rejection } from '../../../detector/faces/face';
import type { FrameReport } from '../../../detector/protocol';
import type { VideoVerdict } from '../../../detector/verdict/verdict';
import type { Moment } from '../../storage/moments/moment';

/** What the frames of one burst said so far. A value, never changed in place. */
export interface BurstRecord {
  readonly firstTimeS: number;
  readonly lastTimeS: number;
  readonly frames: number;
  readonly faces: ReadonlyMap<number, FaceOfBurst>;
  /** The video's, after the last of its frames. */
  readonly verdict: VideoVerdict | null;
}

interface FaceOfBurst {
  /** Where it was first accepted; while it was not, where it was first seen. Pixels of the frame. */
  readonly boxPx: Box;
  readonly rejection: Rejection | null;
  readonly margins: readonly number[];
}

/** Whether a frame at this time belongs to the burst. in: seconds */
export function belongsTo(burst: BurstRecord, mediaTimeS: number): boolean {
  return burst.frames < BURST_SHAPE.frames && continuesBurst(mediaTimeS - burst.lastTimeS);
}

/** The burst with one more frame; a burst of that frame alone where it belongs to none. in: the report of the frame, the video's verdict after it */
export function withFrame(burst: BurstRecord | null, report: FrameReport, verdict: VideoVerdict | null): BurstRecord {
  const { mediaTimeS } = report;
  const before = burst && belongsTo(burst, mediaTimeS) ? burst : null;
  const faces = new Map(before?.faces);
  for (const { trackId, boxPx, rejection, margin } of report.faces) {
    const known = faces.get(trackId);
    const accepted = rejection === null;
    faces.set(trackId, {
      boxPx: known && !(accepted && known.rejection !== null) ? known.boxPx : boxPx,
      rejection: accepted || known?.rejection === null ? null : (known?.rejection ?? rejection),
      margins: [...(known?.margins ?? []), ...(margin === null ? [] : [margin])],
    });
  }
  const firstTimeS = before?.firstTimeS ?? mediaTimeS;
  return { firstTimeS, lastTimeS: mediaTimeS, frames: (before?.frames ?? 0) + 1, faces, verdict };
}

export function isComplete({ frames }: BurstRecord): boolean {
  return frames >= BURST_SHAPE.frames;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is to be kept of a burst that is over: one moment a face, or one that says that there was none. */
export function momentsOf(
  burst: BurstRecord,
  videoId: string,
  atMs: number,
  crops: ReadonlyMap<number, Blob>,
): Moment[] {
  const llr = burst.verdict?.llr ?? null;
  const common = { videoId, mediaTimeS: burst.firstTimeS, atMs, llr };
  if (burst.faces.size === 0) {
    return [{ ...common, trackId: null, boxPx: null, trackLlr: null, margin: null, rejection: null, crop: null }];
  }
  return [...burst.faces].map(([trackId, { boxPx, rejection, margins }]) => ({
    ...common,
    trackId,
    boxPx,
    trackLlr: burst.verdict?.tracks.find((track) => track.trackId === trackId)?.llr ?? null,
    margin: mean(margins),
    rejection,
    crop: crops.get(trackId) ?? null,
  }));
}
