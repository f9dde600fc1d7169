import { similarityOf } from '../../faces/align';
import { anchors, type Anchors } from '../../faces/mesh';
import type { BurstFamily, BurstInput } from '../family';
import { codeShares, PATTERN_NAMES } from '../texture/uniform-patterns';
import { backFromMiddle } from './warped-face';
import { sampleRow } from './bicubic';
import { middleCrop } from './middle-face';
import { compose, inverse } from './similarity';

/** Side of the aligned picture, and where eyes and mouth come to lie in it (our pilot's). */
const SIDE = 96;
const PLACES: Anchors = {
  leftEye: { x: 28, y: 28 },
  rightEye: { x: 68, y: 28 },
  mouth: { x: 48, y: 71 },
};

/** Samples are told apart to this part of a grey level: what interpolation alone changes is no change. */
const STEPS_A_LEVEL = 4;

/** The face of every frame, upright in 96 x 96, in quarter grey levels; frame after frame, row after row. */
function faceVolume(input: BurstInput): Int16Array {
  const middle = middleCrop(input);
  const fromVolume = inverse(similarityOf(anchors(middle.landmarks), PLACES));
  const frame = new Float32Array(SIDE * SIDE);
  const volume = new Int16Array(input.crops.length * SIDE * SIDE);
  input.crops.forEach((crop, t) => {
    const back = compose(backFromMiddle(input)[t]!, fromVolume);
    for (let y = 0; y < SIDE; y += 1) sampleRow(crop.planes.y, back, 0, y, SIDE, frame, y * SIDE);
    const start = t * SIDE * SIDE;
    for (let i = 0; i < frame.length; i += 1) volume[start + i] = Math.round(STEPS_A_LEVEL * frame[i]!);
  });
  return volume;
}

/**
 * Square-rooted shares of the uniform patterns in the planes spanned by time and one direction of the picture.
 * in   `along` and `across`: steps in the volume to the next sample of that direction, and to the next plane
 */
function planeShares(volume: Int16Array, along: number, across: number): Float64Array {
  const time = SIDE * SIDE;
  const frames = volume.length / time;
  const codes = new Int32Array(256);
  for (let t = 1; t < frames - 1; t += 1) {
    for (let plane = 0; plane < SIDE; plane += 1) {
      const start = t * time + plane * across;
      for (let i = start + along, end = start + (SIDE - 1) * along; i < end; i += along) {
        const c = volume[i]!;
        const before = i - time;
        const after = i + time;
        // Sample minus centre has its sign bit clear exactly where sample >= centre: no branch to mispredict.
        const below =
          ((volume[before - along]! - c) >>> 31) |
          (((volume[before]! - c) >>> 31) << 1) |
          (((volume[before + along]! - c) >>> 31) << 2) |
          (((volume[i + along]! - c) >>> 31) << 3) |
          (((volume[after + along]! - c) >>> 31) << 4) |
          (((volume[after]! - c) >>> 31) << 5) |
          (((volume[after - along]! - c) >>> 31) << 6) |
          (((volume[i - along]! - c) >>> 31) << 7);
        codes[below ^ 255]! += 1;
      }
    }
  }
  return codeShares(codes, (frames - 2) * SIDE * (SIDE - 2));
}

/**
 * Uniform local binary patterns of the face's motion: in the planes of x and time and of y and time of a 96 x 96 volume.
 * out  118 square-rooted shares in [0, 1]: 59 of x-time, 59 of y-time
 * from Zhao & Pietikainen 2007, IEEE TPAMI 29(6), LBP-TOP; neighbours at whole samples, without the x-y plane
 * ref  our pilot, "tTop"; there every frame but the middle one was interpolated twice, here each once
 */
export const lbpTop: BurstFamily = {
  id: 'lbp-top',
  group: 'temporal',
  version: 1,
  names: ['x-time', 'y-time'].flatMap((plane) => PATTERN_NAMES.map((name) => `${plane}.${name}`)),
  compute(input) {
    const volume = faceVolume(input);
    return Float64Array.from([...planeShares(volume, 1, SIDE), ...planeShares(volume, SIDE, 1)]);
  },
};
