import type { Plane8, Planes } from '../frames/frame';

/** A point in pixels; which picture's pixels is said where it is used. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-aligned rectangle in pixels of the frame. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the face detector saw. `confidence` in [0, 1]. */
export interface FaceDetection {
  readonly box: Box;
  readonly confidence: number;
}

/** Number of points of MediaPipe's refined face mesh. */
export const LANDMARK_COUNT = 478;

/** A detected face with its mesh: `landmarks` holds 478 x (x, y) in pixels of the frame. */
export interface Face extends FaceDetection {
  readonly landmarks: Float32Array;
}

/** Why a face in a frame was not used; `accepted` faces carry null instead. Order is the order of the checks. */
export const REJECTIONS = [
  'no-landmarks',
  'cut-by-frame',
  'too-small',
  'too-large',
  'turned-away',
  'too-blurred',
  'too-dark-or-bright',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What the quality gate measured. */
export interface FaceQuality {
  /** Face width between the cheek edges (landmarks 234, 454) or 3/4 of its height, the larger one; pixels. */
  readonly faceSizePx: number;
  /** Variance of the Laplacian of the aligned luma, grey levels squared; low = blurred. */
  readonly sharpness: number;
  /** Head turn to the side and nod, radians, 0 = frontal. */
  readonly yawRad: number;
  readonly pitchRad: number;
  /** Share of the landmarks that lie inside the frame, [0, 1]. */
  readonly insideShare: number;
  /** Mean luma of the face, studio range. */
  readonly meanLuma: number;
}

/** Pixels of a face where nobody resampled: the codec's own samples, snapped to its 16-pixel grid. */
export interface NativeCrop {
  readonly planes: Planes;
  /** Left upper corner in the frame, pixels, multiples of 16. */
  readonly originPx: Point;
  /** 478 x (x, y) in pixels of the crop. */
  readonly landmarks: Float32Array;
  readonly faceSizePx: number;
}

/** The face turned and scaled so that the eyes lie at fixed places; luma, contrast normalised; 128 x 128. */
export interface AlignedFace {
  readonly luma: Plane8;
}
