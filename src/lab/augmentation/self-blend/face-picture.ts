import type { Point } from '../../../detector/faces/face';
import { landmark, OVAL } from '../../../detector/faces/mesh';
import type { Planes } from '../../../detector/frames/frame';

/** One picture with its face. */
export interface FacePicture {
  readonly planes: Planes;
  /** 478 x (x, y) in pixels of the picture. */
  readonly landmarks: Float32Array;
}

/** Middle of the face's outline. */
export function faceCentre(landmarks: Float32Array): Point {
  const points = OVAL.map((index) => landmark(landmarks, index));
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
}
