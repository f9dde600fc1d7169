import type { Rejection } from '../../detector/faces/face';
import type { EvidenceRecord, FrameEvidence } from '../model/evidence';

export interface TimelinePoint {
  readonly timeS: number;
  readonly llr: number;
}

/** How the log10 likelihood ratio of one face went. */
export interface TimelineTrack {
  readonly trackId: number;
  /** Names the face within its video, from 1 in the order in which they were seen. */
  readonly number: number;
  readonly points: readonly TimelinePoint[];
}

/** A frame in which no face, or none fit for use, was found. */
export interface UnusedFrame {
  readonly timeS: number;
  /** Null: there was no face. */
  readonly rejections: readonly Rejection[] | null;
}

export interface EvidenceTimeline {
  readonly video: readonly TimelinePoint[];
  readonly tracks: readonly TimelineTrack[];
  readonly unused: readonly UnusedFrame[];
  readonly fromS: number;
  readonly toS: number;
}

/** Numbers of the faces of a record by track, from 1 in the order in which they were seen. */
export function faceNumbers(frames: readonly FrameEvidence[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const { faces } of frames)
    for (const { trackId } of faces) if (!numbers.has(trackId)) numbers.set(trackId, numbers.size + 1);
  return numbers;
}

/** What the timeline of an item shows; null where no frame was kept. */
export function evidenceTimeline({ frames }: Pick<EvidenceRecord, 'frames'>): EvidenceTimeline | null {
  const first = frames[0];
  const last = frames.at(-1);
  if (!first || !last) return null;
  const known = (timeS: number, llr: number | null | undefined): TimelinePoint[] =>
    llr === null || llr === undefined ? [] : [{ timeS, llr }];
  return {
    fromS: first.mediaTimeS,
    toS: last.mediaTimeS,
    video: frames.flatMap(({ mediaTimeS, llr }) => known(mediaTimeS, llr)),
    tracks: [...faceNumbers(frames)].map(([trackId, number]) => ({
      trackId,
      number,
      points: frames.flatMap(({ mediaTimeS, trackLlrs }) =>
        known(mediaTimeS, trackLlrs.find((one) => one.trackId === trackId)?.llr),
      ),
    })),
    unused: frames.flatMap(({ mediaTimeS, faces }) => {
      if (faces.some(({ rejection }) => rejection === null)) return [];
      const rejections = faces.flatMap(({ rejection }) => rejection ?? []);
      return [{ timeS: mediaTimeS, rejections: faces.length === 0 ? null : rejections }];
    }),
  };
}
