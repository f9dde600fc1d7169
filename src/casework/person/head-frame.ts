import { MOVING_POINTS, RIGID_POINTS, type HeadPoint, type MovingPoint } from './head-points';

type Vector = readonly [number, number, number];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The rigid points around their middle, and the inverse of their 3 x 3 scatter matrix, once and for all. */
function prepareModel(): { middle: Vector; points: readonly Vector[]; inverse: readonly [Vector, Vector, Vector] } {
  const n = RIGID_POINTS.length;
  const mean = (axis: 1 | 2 | 3): number => RIGID_POINTS.reduce((sum, point) => sum + point[axis], 0) / n;
  const middle: Vector = [mean(1), mean(2), mean(3)];
  const points = RIGID_POINTS.map(([, x, y, z]): Vector => [x - middle[0], y - middle[1], z - middle[2]]);
  const row = (i: 0 | 1 | 2): Vector => [
    points.reduce((sum, p) => sum + p[i] * p[0], 0),
    points.reduce((sum, p) => sum + p[i] * p[1], 0),
    points.reduce((sum, p) => sum + p[i] * p[2], 0),
  ];
  const [a, b, c] = [row(0), row(1), row(2)];
  const determinant = dot(a, cross(b, c));
  const column = (v: Vector): Vector => [v[0] / determinant, v[1] / determinant, v[2] / determinant];
  return { middle, points, inverse: [column(cross(b, c)), column(cross(c, a)), column(cross(a, b))] };
}

const MODEL = prepareModel();

/** A head turned so far that its front is seen from the side says nothing of how its parts move: least share of its front that is seen. */
const MIN_FRONT_SHARE = 0.4;

/** Where a head is in a picture: what one centimetre along each of its axes is in pixels, x to the right and y up. */
export interface HeadFrame {
  /** Middle of the rigid points, pixels of the picture, y down. */
  readonly middlePx: readonly [number, number];
  /** Picture's x and y of the head's axes: (x, y, z) each, pixels a cm. */
  readonly xPxPerCm: Vector;
  readonly yPxPerCm: Vector;
  /** Positive: the head looks up. */
  readonly pitchRad: number;
  /** Positive: the nose points to the right of the picture. */
  readonly yawRad: number;
  /** Positive: the head leans to the left of the picture. */
  readonly rollRad: number;
}

/**
 * Where the head is, by a scaled orthographic fit of the mean head to 18 rigid points.
 * in   478 x (x, y), pixels of any picture          out   null for a head that is seen from the side, or a mesh without extent
 * from DeMenthon & Davis 1995, IJCV 15: "POS" (its first step, without the iteration for perspective)
 */
export function headFrame(landmarks: ArrayLike<number>): HeadFrame | null {
  const n = RIGID_POINTS.length;
  let cx = 0;
  let cy = 0;
  for (const [index] of RIGID_POINTS) {
    cx += landmarks[2 * index]! / n;
    cy += landmarks[2 * index + 1]! / n;
  }
  const sx: [number, number, number] = [0, 0, 0];
  const sy: [number, number, number] = [0, 0, 0];
  RIGID_POINTS.forEach(([index], i) => {
    const point = MODEL.points[i]!;
    for (const axis of [0, 1, 2] as const) {
      sx[axis] += (landmarks[2 * index]! - cx) * point[axis];
      sy[axis] -= (landmarks[2 * index + 1]! - cy) * point[axis];
    }
  });
  const solve = (right: Vector): Vector => [
    dot(MODEL.inverse[0], right),
    dot(MODEL.inverse[1], right),
    dot(MODEL.inverse[2], right),
  ];
  const x = solve(sx);
  const y = solve(sy);
  const lengths = Math.hypot(...x) * Math.hypot(...y);
  const front = x[0] * y[1] - x[1] * y[0];
  if (!(lengths > 0) || front < MIN_FRONT_SHARE * lengths) return null;
  const forward = front / lengths;
  const across = x[2] / Math.hypot(...x);
  const up = y[2] / Math.hypot(...y);
  return {
    middlePx: [cx, cy],
    xPxPerCm: x,
    yPxPerCm: y,
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
  const z = depth - MODEL.middle[2];
  const u = landmarks[2 * index]! - middlePx[0] - a[2] * z;
  const v = middlePx[1] - landmarks[2 * index + 1]! - b[2] * z;
  const determinant = a[0] * b[1] - a[1] * b[0];
  return { x: (u * b[1] - v * a[1]) / determinant, y: (v * a[0] - u * b[0]) / determinant };
}
