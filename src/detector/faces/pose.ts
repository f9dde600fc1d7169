/**
 * Points of the mesh that hardly move when a face talks, with their places on the mean head (cm; x to the picture's right, y up,
 * z towards the viewer): `canonical_mesh` in `geometry_pipeline_metadata_landmarks.binarypb` of @mediapipe/face_mesh, rounded.
 */
export const MEAN_HEAD: readonly (readonly [index: number, x: number, y: number, z: number])[] = [
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

type Vector = readonly [number, number, number];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Model points around their centre, and the inverse of their 3 x 3 scatter matrix (symmetric), both once and for all. */
function prepareModel(): { points: readonly Vector[]; inverse: readonly Vector[] } {
  const n = MEAN_HEAD.length;
  const centre = [1, 2, 3].map((axis) => MEAN_HEAD.reduce((sum, row) => sum + row[axis]!, 0) / n);
  const points = MEAN_HEAD.map(([, x, y, z]): Vector => [x - centre[0]!, y - centre[1]!, z - centre[2]!]);
  const rows = [0, 1, 2].map(
    (i): Vector => [0, 1, 2].map((j) => points.reduce((sum, p) => sum + p[i]! * p[j]!, 0)) as unknown as Vector,
  );
  const [a, b, c] = rows as unknown as readonly [Vector, Vector, Vector];
  const determinant = dot(a, cross(b, c));
  const inverse = [cross(b, c), cross(c, a), cross(a, b)].map((row): Vector => [
    row[0] / determinant,
    row[1] / determinant,
    row[2] / determinant,
  ]);
  return { points, inverse };
}

const MODEL = prepareModel();

/** Pixels a centimetre of head; below, rounding errors are all there is. */
const MIN_SCALE = 1e-6;

/** Which way a head faces, radians; (0, 0) looks into the camera. */
export interface Pose {
  /** Positive when the nose points to the right of the picture. */
  readonly yawRad: number;
  /** Positive when the head looks up. */
  readonly pitchRad: number;
}

/**
 * Head pose from the landmarks of one picture, by a scaled orthographic fit of the mean head to 18 rigid points.
 * in   478 x (x, y), pixels of any picture          out   angles in (-pi, pi); 0 for landmarks that all lie in one point
 * from DeMenthon & Davis 1995, IJCV 15: "POS" (its first step, without the iteration for perspective)
 */
export function headPose(landmarks: Float32Array): Pose {
  const n = MEAN_HEAD.length;
  let cx = 0;
  let cy = 0;
  for (const [index] of MEAN_HEAD) {
    cx += landmarks[2 * index]! / n;
    cy += landmarks[2 * index + 1]! / n;
  }
  const sx = [0, 0, 0];
  const sy = [0, 0, 0];
  MEAN_HEAD.forEach(([index], i) => {
    const point = MODEL.points[i]!;
    for (let axis = 0; axis < 3; axis += 1) {
      sx[axis]! += (landmarks[2 * index]! - cx) * point[axis]!;
      sy[axis]! -= (landmarks[2 * index + 1]! - cy) * point[axis]!;
    }
  });
  const solve = (right: readonly number[]): Vector => {
    const row = MODEL.inverse.map((line) => dot(line, right as unknown as Vector));
    const length = Math.hypot(...row);
    if (length < MIN_SCALE) return [0, 0, 0];
    return [row[0]! / length, row[1]! / length, row[2]! / length];
  };
  const across = solve(sx);
  const up = solve(sy);
  const forward = cross(across, up)[2];
  return {
    yawRad: Math.atan2(across[2], forward),
    pitchRad: Math.atan2(up[2], Math.hypot(across[2], forward)),
  };
}
