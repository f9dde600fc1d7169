import { MOVING_POINTS, type MovingPoint } from '../../../../src/casework/person/head-points';
import { MEAN_HEAD } from '../../../../src/detector/faces/mean-head';

/** How a made-up head stands and what its parts do. Lengths in cm of the mean head, angles in radians, scale in pixels a cm. */
export interface Pose {
  readonly yawRad?: number;
  readonly pitchRad?: number;
  readonly rollRad?: number;
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
  /** Moves of points on the head, cm, x to the right and y up. */
  readonly moves?: Partial<Record<MovingPoint, readonly [x: number, y: number]>>;
}

/** Landmarks of the mean head in a pose, seen from far away; points that nobody reads lie in the middle. */
export function posedFace({ yawRad = 0, pitchRad = 0, rollRad = 0, scale = 20, x = 300, y = 200, moves = {} }: Pose) {
  const landmarks = new Float32Array(956);
  for (let i = 0; i < 478; i += 1) landmarks.set([x, y], 2 * i);
  const put = (index: number, px: number, py: number, pz: number): void => {
    // Turn about the upright axis (nose to the right), then nod (up), then lean in the picture.
    const [x1, z1] = [px * Math.cos(yawRad) + pz * Math.sin(yawRad), pz * Math.cos(yawRad) - px * Math.sin(yawRad)];
    const y2 = py * Math.cos(pitchRad) + z1 * Math.sin(pitchRad);
    const [u, v] = [x1 * Math.cos(rollRad) - y2 * Math.sin(rollRad), x1 * Math.sin(rollRad) + y2 * Math.cos(rollRad)];
    landmarks.set([x + scale * u, y - scale * v], 2 * index);
  };
  for (const [index, px, py, pz] of MEAN_HEAD) put(index, px, py, pz);
  for (const [name, [index, px, py, pz]] of Object.entries(MOVING_POINTS)) {
    const [dx, dy] = moves[name as MovingPoint] ?? [0, 0];
    put(index, px + dx, py + dy, pz);
  }
  return landmarks;
}
