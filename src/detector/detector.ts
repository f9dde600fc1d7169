import {
  isMeasured,
  NO_BURSTS,
  stepBursts,
  type BurstFace,
  type BurstPlace,
  type OpenBursts,
} from './bursts/step-bursts';
import type { Model } from './classifier/model';
import type { Cv } from './engines/opencv';
import { findFaces, type FaceFinder } from './faces/find-faces';
import { prepareFace, type AcceptedFace } from './faces/prepare-face';
import { NO_TRACKS, stepTracks, type SeenFace, type TrackState } from './faces/tracks';
import { extractBurstFeatures, extractFeatures } from './features/extract';
import { createPowerSpectrum } from './features/power-spectrum';
import { BURST_FAMILIES } from './features/schema';
import type { RawFrame } from './frames/frame';
import { toPlanes } from './frames/to-planes';
import type { FaceReport, FrameReport, FrameWish, Stage } from './protocol';
import { createStreamTable } from './streams/stream-table';
import { createEvidence, type VideoEvidence } from './verdict/evidence';

/** From frames to verdicts, stream by stream. */
export interface Detector {
  /**
   * Looks at one frame of a stream; frames of a stream come in the order they were shown, time may jump.
   * Of frames that follow each other closely (a burst, see `bursts`), the first and the fourth are measured by themselves and the sixth
   * completes a measurement of movement.
   * `wish` says what else the report holds, with or without a model; nothing by itself. Frames of faces alone have no part in bursts and verdicts.
   * throws RangeError when the frame's layout does not fit its buffer
   */
  frame(streamId: string, frame: RawFrame, wish?: Partial<FrameWish>): FrameReport;
  /** Forgets a stream. */
  close(streamId: string): void;
}

/**
 * Streams remembered at once; a feed shows a handful. One grows by about 12 kB a track and 100 bytes a face and frame: who sends frames for
 * hours on end closes the stream and begins another.
 */
const MAX_STREAMS = 64;

/**
 * Streams whose bursts may be under way at once; each holds up to 5 crops of each of up to 4 faces, 0.6 MB for a face of 300 px. Bursts come in one
 * piece, so more streams than this rarely lie in between; if they do, a burst begins anew.
 */
const MAX_BURSTING_STREAMS = 8;

interface Stream {
  tracks: TrackState;
  readonly evidence: VideoEvidence | null;
}

interface StreamBursts {
  open: OpenBursts;
  /** Of the last frame, "width x height"; '' before the first. */
  size: string;
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

  const bursts = createStreamTable<StreamBursts>(() => ({ open: NO_BURSTS, size: '' }), MAX_BURSTING_STREAMS);
  /**
   * The place of each face in its burst; null for rejected ones, which break it. A player that changes to a better or worse copy of the video
   * breaks all bursts: pixels of two sizes cannot be held against each other.
   */
  function placesOf(streamId: string, frame: RawFrame, faces: readonly (BurstFace | null)[]): (BurstPlace | null)[] {
    const stream = bursts.get(streamId);
    const size = `${frame.width} x ${frame.height}`;
    const { open, places } = stepBursts(
      stream.size === size ? stream.open : NO_BURSTS,
      frame.mediaTimeS,
      faces.filter((face) => face !== null),
    );
    stream.open = open;
    stream.size = size;
    let next = 0;
    return faces.map((face) => (face === null ? null : places[next++]!));
  }

  /** Families that are measured: what is `wanted` and what the model reads; undefined for all. */
  function familiesOf(wanted: FrameWish['wantFeatures']): readonly string[] | undefined {
    if (wanted === true) return undefined;
    return [...(model?.families ?? []), ...(wanted === false ? [] : wanted)];
  }

  /** Of the `families`; null when there is nobody to read them. */
  function features(face: AcceptedFace, families: readonly string[] | undefined): Float64Array | null {
    if (families?.length === 0) return null;
    const { crop, regions, aligned } = face;
    return extractFeatures({ crop, regions, aligned: aligned.luma, powerSpectrum }, families);
  }

  /** As `features`, for a complete burst. */
  function burstFeatures({ burst }: BurstPlace, families: readonly string[] | undefined): Float64Array | null {
    if (burst === null || (families && !BURST_FAMILIES.some(({ id }) => families.includes(id)))) return null;
    return extractBurstFeatures(burst, families);
  }

  return {
    frame(streamId, frame, { wantFeatures = false, wantLandmarks = false, facesOnly = false } = {}) {
      const timings: Record<Stage, number> = { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };
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

      const landmarksOf = (index: number): Float32Array | null =>
        wantLandmarks ? found.faces[index]!.landmarks : null;
      if (facesOnly) {
        const unmeasured = { margin: null, features: null, burstFeatures: null };
        const faces = seen.map(({ boxPx }, index): FaceReport => {
          const { rejection, quality } = prepared[index]!;
          return { trackId: trackIds[index]!, boxPx, rejection, quality, ...unmeasured, landmarks: landmarksOf(index) };
        });
        return { mediaTimeS, faces, timingsMs: timings, verdict: null };
      }

      const places = placesOf(
        streamId,
        frame,
        prepared.map((face, index) => (face.rejection === null ? { ...face, trackId: trackIds[index]! } : null)),
      );
      const { evidence } = stream;
      const families = familiesOf(wantFeatures);
      const report = ({ boxPx }: SeenFace, index: number): FaceReport => {
        const face = prepared[index]!;
        const trackId = trackIds[index]!;
        const { rejection, quality } = face;
        const place = places[index]!;
        const measured = place !== null && face.rejection === null && isMeasured(place.index) ? face : null;
        const vector = timed('features', () => measured && features(measured, families));
        const burst = timed('bursts', () => place && burstFeatures(place, families));
        const faceSizePx = quality?.faceSizePx ?? null;
        const margin = timed(
          'classify',
          () =>
            evidence?.add({ trackId, mediaTimeS, rejection, faceSizePx, features: vector, burstFeatures: burst }) ??
            null,
        );
        return {
          trackId,
          boxPx,
          rejection,
          quality,
          margin,
          features: wantFeatures === false ? null : vector,
          burstFeatures: wantFeatures === false ? null : burst,
          landmarks: landmarksOf(index),
        };
      };

      const faces = seen.map(report);
      if (faces.length === 0) evidence?.addFrameWithoutFace(mediaTimeS);
      const verdict = timed('classify', () => evidence?.verdict() ?? null);
      return { mediaTimeS, faces, timingsMs: timings, verdict };
    },
    close(streamId) {
      streams.delete(streamId);
      bursts.delete(streamId);
    },
  };
}
