import { LANDMARK_COUNT, type Box, type Point } from './face';

/** Outline of the face in order, starting at the top of the forehead (MediaPipe `FACEMESH_FACE_OVAL`). */
export const OVAL: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/** Outer edge of the lips (MediaPipe `FACEMESH_LIPS`, outer ring). */
export const LIPS: readonly number[] = [
  61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185,
];

/** Corners of the eye on the left of the picture, and of the one on the right. */
const LEFT_EYE: readonly number[] = [33, 133];
const RIGHT_EYE: readonly number[] = [362, 263];

const CHEEKS = [234, 454] as const;
const FOREHEAD_AND_CHIN = [10, 152] as const;

/** Throws RangeError unless `landmarks` holds 478 (x, y). */
export function checkLandmarks(landmarks: Float32Array): void {
  if (landmarks.length !== 2 * LANDMARK_COUNT) {
    throw new RangeError(`landmarks: ${landmarks.length} numbers, expected ${2 * LANDMARK_COUNT}`);
  }
}

/** Landmark `index` as a point. */
export function landmark(landmarks: Float32Array, index: number): Point {
  return { x: landmarks[2 * index]!, y: landmarks[2 * index + 1]! };
}

/** Mean of some landmarks. */
function centreOf(landmarks: Float32Array, indices: readonly number[]): Point {
  let x = 0;
  let y = 0;
  for (const index of indices) {
    x += landmarks[2 * index]!;
    y += landmarks[2 * index + 1]!;
  }
  return { x: x / indices.length, y: y / indices.length };
}

/** Eyes as seen in the picture (middle of the corners) and the middle of the lips, in the landmarks' pixels. */
export interface Anchors {
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly mouth: Point;
}

/** The three points that alignment holds on to. */
export function anchors(landmarks: Float32Array): Anchors {
  return {
    leftEye: centreOf(landmarks, LEFT_EYE),
    rightEye: centreOf(landmarks, RIGHT_EYE),
    mouth: centreOf(landmarks, LIPS),
  };
}

/** Bounding box of the face's outline, in the landmarks' pixels. */
export function ovalBox(landmarks: Float32Array): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const index of OVAL) {
    const x = landmarks[2 * index]!;
    const y = landmarks[2 * index + 1]!;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Size of a face in the landmarks' pixels: cheek to cheek, or 3/4 of forehead to chin where that is more,
 * so that a face turned to the side does not shrink.
 * from our pilot: the size that every distance in a face is measured in
 */
export function faceSizePx(landmarks: Float32Array): number {
  const width = distance(landmark(landmarks, CHEEKS[0]), landmark(landmarks, CHEEKS[1]));
  const height = distance(landmark(landmarks, FOREHEAD_AND_CHIN[0]), landmark(landmarks, FOREHEAD_AND_CHIN[1]));
  return Math.max(width, 0.75 * height);
}

/** The same landmarks moved by (dx, dy) pixels; a new array. */
export function movedLandmarks(landmarks: Float32Array, dx: number, dy: number): Float32Array {
  const moved = new Float32Array(landmarks.length);
  for (let i = 0; i < landmarks.length; i += 2) {
    moved[i] = landmarks[i]! + dx;
    moved[i + 1] = landmarks[i + 1]! + dy;
  }
  return moved;
}
