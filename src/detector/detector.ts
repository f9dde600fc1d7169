import type { Model } from './classifier/model';
import type { Cv } from './engines/opencv';
import { findFaces, type FaceFinder, type FoundFace } from './faces/find-faces';
import { prepareFace, type AcceptedFace, type RejectedFace } from './faces/prepare-face';
import { NO_TRACKS, stepTracks, type TrackState } from './faces/tracks';
import { extractFeatures } from './features/extract';
import { createPowerSpectrum } from './features/power-spectrum';
import type { RawFrame } from './frames/frame';
import { toPlanes } from './frames/to-planes';
import type { FaceReport, FrameReport, Stage } from './protocol';
import { createStreamTable } from './streams/stream-table';
import { createEvidence, type VideoEvidence } from './verdict/evidence';

/** From frames to verdicts, stream by stream. */
export interface Detector {
  /**
   * Looks at one frame of a stream; frames of a stream come in the order they were shown, time may jump.
   * `wantFeatures` puts the features of accepted faces into the report, with or without a model.
   * throws RangeError when the frame's layout does not fit its buffer
   */
  frame(streamId: string, frame: RawFrame, wantFeatures: boolean): FrameReport;
  /** Forgets a stream. */
  close(streamId: string): void;
}

/** Streams remembered at once; a feed shows a handful, and one costs a few hundred kilobytes at most. */
const MAX_STREAMS = 64;

interface Stream {
  tracks: TrackState;
  readonly evidence: VideoEvidence | null;
}

/**
 * The whole detector behind one call a frame.
 * in   OpenCV, the face engine, a model or null (then there are features, but neither margins nor verdicts)
 * Timings: `detect` includes turning the frame into planes, `align` crop, alignment, gate and regions.
 */
export function createDetector(parts: { cv: Cv; engine: FaceFinder; model: Model | null }): Detector {
  const { engine, model } = parts;
  const powerSpectrum = createPowerSpectrum(parts.cv);
  const streams = createStreamTable<Stream>(
    () => ({ tracks: NO_TRACKS, evidence: model === null ? null : createEvidence(model) }),
    MAX_STREAMS,
  );

  function features(face: AcceptedFace | RejectedFace, wanted: boolean): Float64Array | null {
    if (face.rejection !== null || !wanted) return null;
    const { crop, regions, aligned } = face;
    return extractFeatures({ crop, regions, aligned: aligned.luma, powerSpectrum });
  }

  return {
    frame(streamId, frame, wantFeatures) {
      const timings: Record<Stage, number> = { detect: 0, landmarks: 0, align: 0, features: 0, classify: 0 };
      const timed = <T>(stage: Stage, work: () => T): T => {
        const start = performance.now();
        const result = work();
        timings[stage] += performance.now() - start;
        return result;
      };

      const planes = timed('detect', () => toPlanes(frame));
      const found = findFaces(planes, engine);
      timings.detect += found.detectMs;
      timings.landmarks = found.landmarksMs;

      const stream = streams.get(streamId);
      const { mediaTimeS } = frame;
      const boxes = found.faces.map((face) => face.box);
      const { state, trackIds } = stepTracks(stream.tracks, boxes, mediaTimeS);
      stream.tracks = state;

      const { evidence } = stream;
      const report = (face: FoundFace, index: number): FaceReport => {
        const trackId = trackIds[index]!;
        const prepared = timed('align', () => prepareFace(planes, face));
        const vector = timed('features', () => features(prepared, wantFeatures || evidence !== null));
        const { rejection, quality } = prepared;
        const seen = { trackId, mediaTimeS, rejection, faceSizePx: quality?.faceSizePx ?? null, features: vector };
        const margin = timed('classify', () => evidence?.add(seen) ?? null);
        return { trackId, boxPx: face.box, rejection, quality, margin, features: wantFeatures ? vector : null };
      };

      const faces = found.faces.map(report);
      if (faces.length === 0) evidence?.addFrameWithoutFace(mediaTimeS);
      const verdict = timed('classify', () => evidence?.verdict() ?? null);
      return { mediaTimeS, faces, timingsMs: timings, verdict };
    },
    close: (streamId) => streams.delete(streamId),
  };
}
