import { cross, fitMeanHead, type Vector } from './mean-head';

/** Pixels a centimetre of head; below, rounding errors are all there is. */
const MIN_SCALE = 1e-6;

/** Which way a head faces, radians; (0, 0) looks into the camera. */
export interface Pose {
  /** Positive when the nose points to the right of the picture. */
  readonly yawRad: number;
  /** Positive when the head looks up. */
  readonly pitchRad: number;
}

/** Of length 1; zeros for what is too short. */
function unit(v: Vector): Vector {
  const length = Math.hypot(...v);
  return length < MIN_SCALE ? [0, 0, 0] : [v[0] / length, v[1] / length, v[2] / length];
}

/**
 * Head pose from the landmarks of one picture, by `fitMeanHead`.
 * in   478 x (x, y), pixels of any picture          out   angles in (-pi, pi); 0 for landmarks that all lie in one point
 */
export function headPose(landmarks: Float32Array): Pose {
  const { xPxPerCm, yPxPerCm } = fitMeanHead(landmarks);
  const across = unit(xPxPerCm);
  const up = unit(yPxPerCm);
  const forward = cross(across, up)[2];
  return {
    yawRad: Math.atan2(across[2], forward),
    pitchRad: Math.atan2(up[2], Math.hypot(across[2], forward)),
  };
}
