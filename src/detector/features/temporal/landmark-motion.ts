import { LIPS, OVAL } from '../../faces/mesh';
import type { BurstFamily, BurstInput } from '../family';
import { PART_LANDMARKS } from '../region/face-parts';
import { middleCrop } from './middle-face';
import { inverse, RIGID, rigidCentre } from './similarity';
import { backFromMiddle } from './warped-face';

/** Added to a speed before its logarithm, face sizes a frame. */
const FLOOR_SPEED = 1e-4;

/** Of an eye's landmarks the first 16 are its rim, the others the brow. */
const RIM = 16;

const leftEye = PART_LANDMARKS['left-eye'];
const rightEye = PART_LANDMARKS['right-eye'];

const GROUPS = {
  mouth: LIPS,
  'left-eye': leftEye.slice(0, RIM),
  'right-eye': rightEye.slice(0, RIM),
  brows: [...leftEye.slice(RIM), ...rightEye.slice(RIM)],
  outline: OVAL,
  nose: PART_LANDMARKS.nose,
  rigid: RIGID,
  cheeks: [...PART_LANDMARKS['left-cheek'], ...PART_LANDMARKS['right-cheek']],
} as const satisfies Record<string, readonly number[]>;

/** Places of some points over time: positions[t] holds (x, y) of each, in face sizes. */
type Positions = readonly Float64Array[];

const differences = (positions: Positions): Positions =>
  positions.slice(1).map((after, t) => after.map((value, i) => value - positions[t]![i]!));

/** ln(mean length of the vectors + 1e-4), ln face sizes a frame. */
function logLength(vectors: Positions): number {
  let sum = 0;
  let count = 0;
  for (const vector of vectors) {
    for (let i = 0; i < vector.length; i += 2) sum += Math.hypot(vector[i]!, vector[i + 1]!);
    count += vector.length / 2;
  }
  return Math.log(sum / count + FLOOR_SPEED);
}

/** Speed and change of speed of some points. */
function motion(positions: Positions): [number, number] {
  const velocities = differences(positions);
  return [logLength(velocities), logLength(differences(velocities))];
}

/** A group's landmarks in every frame, brought into line with the middle frame by the rigid ones. */
function alignedPositions(input: BurstInput, indices: readonly number[]): Positions {
  const size = middleCrop(input).faceSizePx;
  return input.crops.map(({ landmarks }, t) => {
    const { a, b, tx, ty } = inverse(backFromMiddle(input)[t]!);
    const places = new Float64Array(2 * indices.length);
    indices.forEach((index, i) => {
      const x = landmarks[2 * index]!;
      const y = landmarks[2 * index + 1]!;
      places[2 * i] = (a * x - b * y + tx) / size;
      places[2 * i + 1] = (b * x + a * y + ty) / size;
    });
    return places;
  });
}

/** Middle of the rigid landmarks in the frame, in face sizes. */
function headPositions(input: BurstInput): Positions {
  const size = middleCrop(input).faceSizePx;
  return input.crops.map(({ landmarks, originPx }) => {
    const { x, y } = rigidCentre(landmarks);
    return Float64Array.of((x + originPx.x) / size, (y + originPx.y) / size);
  });
}

const NAMES = [...Object.keys(GROUPS), 'head'];

/**
 * How landmarks tremble: mean speed and mean change of speed of eight groups of them after the head's own motion is taken
 * out, and of the head itself.
 * out  27: ln speed and ln change of speed (face sizes a frame, from -9.2) of each group and of the head, then the second minus the first of each
 * from our pilot, "tLm"
 */
export const landmarkMotion: BurstFamily = {
  id: 'landmark-motion',
  group: 'temporal',
  version: 1,
  names: [
    ...NAMES.flatMap((name) => [`${name}.speed`, `${name}.acceleration`]),
    ...NAMES.map((name) => `${name}.jerkiness`),
  ],
  compute(input) {
    const motions = [
      ...Object.values(GROUPS).map((indices) => motion(alignedPositions(input, indices))),
      motion(headPositions(input)),
    ];
    return Float64Array.from([...motions.flat(), ...motions.map(([speed, acceleration]) => acceleration - speed)]);
  },
};
