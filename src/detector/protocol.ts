import type { Box, FaceQuality, Rejection } from './faces/face';
import type { RawFrame } from './frames/frame';
import type { VideoVerdict } from './verdict/verdict';

/** Where the engines' files are; all on the caller's own origin. */
export interface DetectorAssets {
  /** Folder with `vision_wasm_module_internal.js` and `.wasm`, no slash at the end. */
  readonly mediapipeUrl: string;
  readonly opencvWasmUrl: string;
  readonly faceDetectorUrl: string;
  readonly faceLandmarkerUrl: string;
}

export type Stage = 'detect' | 'landmarks' | 'align' | 'features' | 'bursts' | 'classify';

/** What one frame gave for one face. A burst is `BURST_FRAMES` frames that follow each other closely, see `bursts/burst-gap`. */
export interface FaceReport {
  readonly trackId: number;
  readonly boxPx: Box;
  readonly rejection: Rejection | null;
  readonly quality: FaceQuality | null;
  /** Signed distance of this frame alone to the SVM's hyperplane; null when not measured or when no model is open. */
  readonly margin: number | null;
  /** The frame part of the schema, in order; only when asked for, and only in frames that were measured: the first and fourth of a burst. */
  readonly features: Float64Array | null;
  /** The burst part of the schema, in order; only when asked for, in the frame that completes a burst. */
  readonly burstFeatures: Float64Array | null;
  /** 478 x (x, y), pixels of the frame as it came in; only when asked for, null where no mesh was found. */
  readonly landmarks: Float32Array | null;
}

/** What a frame is looked at for, beyond finding and judging its faces. */
export interface FrameWish {
  /**
   * The features of measured faces and bursts come with the report: all of them, or, of a list of ids, those families and what the model reads; places of all others
   * hold 0. A good part of the time goes into features.
   */
  readonly wantFeatures: boolean | readonly string[];
  /** The landmarks of all faces come with the report, those of rejected ones too. */
  readonly wantLandmarks: boolean;
  /** Faces are found, followed and held against the gate, nothing else: no features, no margins, no verdict. Saves most of the time. */
  readonly facesOnly: boolean;
}

export interface FrameReport {
  readonly mediaTimeS: number;
  readonly faces: readonly FaceReport[];
  readonly timingsMs: Readonly<Record<Stage, number>>;
  /** Verdict on the stream after this frame; null when no model is open or faces alone were looked for. */
  readonly verdict: VideoVerdict | null;
}

/** The worker's calls: name -> what goes in and what comes back. */
export interface DetectorCalls {
  /**
   * Loads engines and model (ml-svm JSON with scaler and calibration, see `classifier/parse-model`; null = features only). `warmUp`: then, while nothing
   * else is to do, runs made-up frames, so that the first real one is as fast as the next.
   */
  open: {
    in: { assets: DetectorAssets; model: unknown; warmUp: boolean };
    out: { modelId: string | null; featureSchemaId: string };
  };
  /** `frame.data` is transferred. Frames of one stream come in time order; a new `streamId` starts afresh. */
  frame: { in: { streamId: string; frame: RawFrame } & FrameWish; out: FrameReport };
  close: { in: { streamId: string }; out: null };
}

/** What can go wrong beyond a caller's bug; each is said to the user in plain words. */
export type FailureCode =
  'engine-load-failed' | 'no-webgl' | 'bad-model' | 'worker-crashed' | 'worker-timeout' | 'bad-frame';

export type Reply<T> = { ok: true; value: T } | { ok: false; code: FailureCode; detail: string };
