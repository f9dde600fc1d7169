/** A landmark of the mesh with its place on the mean head, cm: x to the picture's right, y up, z towards the viewer. */
export type HeadPoint = readonly [index: number, x: number, y: number, z: number];

/**
 * Points of the mesh that hardly move when a face talks: they say where the head is. Places: `canonical_mesh` in
 * `geometry_pipeline_metadata_landmarks.binarypb` of @mediapipe/face_mesh, rounded.
 */
export const MEAN_HEAD: readonly HeadPoint[] = [
  [33, -4.446, 2.664, 3.173],
  [133, -1.856, 2.585, 3.758],
  [362, 1.856, 2.585, 3.758],
  [263, 4.446, 2.664, 3.173],
  [168, 0, 3.271, 5.236],
  [6, 0, 2.473, 5.789],
  [197, 0, 1.728, 6.317],
  [195, 0, 1.059, 6.775],
  [5, 0, 0.366, 7.243],
  [4, 0, -0.463, 7.587],
  [98, -1.406, -1.714, 5.241],
  [327, 1.406, -1.714, 5.241],
  [127, -7.743, 2.365, -2.005],
  [356, 7.743, 2.365, -2.005],
  [234, -7.664, 0.673, -2.436],
  [454, 7.664, 0.673, -2.436],
  [151, 0, 6.545, 5.027],
  [9, 0, 4.886, 5.385],
];

export type Vector = readonly [number, number, number];

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The points around their middle, and the inverse of their 3 x 3 scatter matrix (symmetric), once and for all. */
function prepareModel(): { middle: Vector; points: readonly Vector[]; inverse: readonly [Vector, Vector, Vector] } {
  const mean = (axis: 1 | 2 | 3): number => MEAN_HEAD.reduce((sum, point) => sum + point[axis], 0) / MEAN_HEAD.length;
  const middle: Vector = [mean(1), mean(2), mean(3)];
  const points = MEAN_HEAD.map(([, x, y, z]): Vector => [x - middle[0], y - middle[1], z - middle[2]]);
  const scatter = (i: 0 | 1 | 2, j: 0 | 1 | 2): number => points.reduce((sum, p) => sum + p[i] * p[j], 0);
  const row = (i: 0 | 1 | 2): Vector => [scatter(i, 0), scatter(i, 1), scatter(i, 2)];
  const [a, b, c] = [row(0), row(1), row(2)];
  const determinant = dot(a, cross(b, c));
  const share = (v: Vector): Vector => [v[0] / determinant, v[1] / determinant, v[2] / determinant];
  return { middle, points, inverse: [share(cross(b, c)), share(cross(c, a)), share(cross(a, b))] };
}

const MODEL = prepareModel();

/** Middle of the points on the mean head, cm. */
export const HEAD_MIDDLE = MODEL.middle;

/** The mean head laid into a picture. */
export interface HeadFit {
  /** Middle of the points, pixels of the picture, y down. */
  readonly middlePx: readonly [number, number];
  /** What a centimetre along each of the head's axes is in the picture, pixels: to its right, and up. Zeros for landmarks that all lie in one point. */
  readonly xPxPerCm: Vector;
  readonly yPxPerCm: Vector;
}

/**
 * Scaled orthographic fit of the mean head to 18 rigid points.
 * in   478 x (x, y), pixels of any picture
 * from DeMenthon & Davis 1995, IJCV 15: "POS" (its first step, without the iteration for perspective)
 */
export function fitMeanHead(landmarks: ArrayLike<number>): HeadFit {
  const n = MEAN_HEAD.length;
  let cx = 0;
  let cy = 0;
  for (const [index] of MEAN_HEAD) {
    cx += landmarks[2 * index]! / n;
    cy += landmarks[2 * index + 1]! / n;
  }
  const sx: [number, number, number] = [0, 0, 0];
  const sy: [number, number, number] = [0, 0, 0];
  MEAN_HEAD.forEach(([index], i) => {
    const point = MODEL.points[i]!;
    for (const axis of [0, 1, 2] as const) {
      sx[axis] += (landmarks[2 * index]! - cx) * point[axis];
      sy[axis] -= (landmarks[2 * index + 1]! - cy) * point[axis];
    }
  });
  const solve = (right: Vector): Vector => {
    const [a, b, c] = MODEL.inverse;
    return [dot(a, right), dot(b, right), dot(c, right)];
  };
  return { middlePx: [cx, cy], xPxPerCm: solve(sx), yPxPerCm: solve(sy) };
}
