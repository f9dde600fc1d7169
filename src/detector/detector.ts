import type { Model } from './classifier/model';
import type { Cv } from './engines/opencv';
import { findFaces, type FaceFinder } from './faces/find-faces';
import { prepareFace, type AcceptedFace, type RejectedFace } from './faces/prepare-face';
import { NO_TRACKS, stepTracks, type SeenFace, type TrackState } from './faces/tracks';
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

/**
 * Streams remembered at once; a feed shows a handful. One grows by about 12 kB a track and 100 bytes a face and frame: who sends frames for
 * hours on end closes the stream and begins another.
 */
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

  /** All features when they are `wanted`, else what the model reads; null when there is nobody to read them. */
  function features(face: AcceptedFace | RejectedFace, wanted: boolean): Float64Array | null {
    if (face.rejection !== null || (!wanted && model === null)) return null;
    const { crop, regions, aligned } = face;
    return extractFeatures(
      { crop, regions, aligned: aligned.luma, powerSpectrum },
      wanted ? undefined : model?.families,
    );
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

      const prepared = timed('align', () => found.faces.map((face) => prepareFace(planes, face)));
      const stream = streams.get(streamId);
      const { mediaTimeS } = frame;
      const seen = found.faces.map(({ box }, index) => ({ boxPx: box, portrait: prepared[index]!.portrait }));
      const { state, trackIds } = stepTracks(stream.tracks, seen, mediaTimeS);
      stream.tracks = state;

      const { evidence } = stream;
      const report = ({ boxPx }: SeenFace, index: number): FaceReport => {
        const face = prepared[index]!;
        const trackId = trackIds[index]!;
        const { rejection, quality } = face;
        const vector = timed('features', () => features(face, wantFeatures || evidence !== null));
        const faceSizePx = quality?.faceSizePx ?? null;
        const margin = timed(
          'classify',
          () => evidence?.add({ trackId, mediaTimeS, rejection, faceSizePx, features: vector }) ?? null,
        );
        return { trackId, boxPx, rejection, quality, margin, features: wantFeatures ? vector : null };
      };

      const faces = seen.map(report);
      if (faces.length === 0) evidence?.addFrameWithoutFace(mediaTimeS);
      const verdict = timed('classify', () => evidence?.verdict() ?? null);
      return { mediaTimeS, faces, timingsMs: timings, verdict };
    },
    close: (streamId) => streams.delete(streamId),
  };
}
