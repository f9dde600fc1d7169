import { fitMeanHead, HEAD_MIDDLE, type HeadFit, type HeadPoint } from '../../detector/faces/mean-head';
import { MOVING_POINTS, type MovingPoint } from './head-points';

/** A head turned so far that its front is seen from the side says nothing of how its parts move: least share of its front that is seen. */
const MIN_FRONT_SHARE = 0.4;

/** Where a head is in a picture. */
export interface HeadFrame extends HeadFit {
  /** Positive: the head looks up. */
  readonly pitchRad: number;
  /** Positive: the nose points to the right of the picture. */
  readonly yawRad: number;
  /** Positive: the head leans to the left of the picture. */
  readonly rollRad: number;
}

/**
 * Where the head is, by `fitMeanHead`.
 * in   478 x (x, y), pixels of any picture          out   null for a head that is seen from the side, or a mesh without extent
 */
export function headFrame(landmarks: ArrayLike<number>): HeadFrame | null {
  const fit = fitMeanHead(landmarks);
  const { xPxPerCm: x, yPxPerCm: y } = fit;
  const lengths = Math.hypot(...x) * Math.hypot(...y);
  const front = x[0] * y[1] - x[1] * y[0];
  if (!(lengths > 0) || front < MIN_FRONT_SHARE * lengths) return null;
  const forward = front / lengths;
  const across = x[2] / Math.hypot(...x);
  const up = y[2] / Math.hypot(...y);
  return {
    ...fit,
    yawRad: Math.atan2(across, forward),
    pitchRad: Math.atan2(up, Math.hypot(across, forward)),
    rollRad: Math.atan2(y[0], x[0]),
  };
}

/**
 * Where a moving point is on the head, as if seen from the front: cm of the mean head from the middle of the rigid points, x to the right, y up.
 * The depth is the mean head's, since a picture does not tell it.
 */
export function onHead(
  frame: HeadFrame,
  landmarks: ArrayLike<number>,
  name: MovingPoint,
): { readonly x: number; readonly y: number } {
  const [index, , , depth]: HeadPoint = MOVING_POINTS[name];
  const { middlePx, xPxPerCm: a, yPxPerCm: b } = frame;
  const z = depth - HEAD_MIDDLE[2];
  const u = landmarks[2 * index]! - middlePx[0] - a[2] * z;
  const v = middlePx[1] - landmarks[2 * index + 1]! - b[2] * z;
  const determinant = a[0] * b[1] - a[1] * b[0];
  return { x: (u * b[1] - v * a[1]) / determinant, y: (v * a[0] - u * b[0]) / determinant };
}
