import { convexHull } from '../../faces/convex-hull';
import { insideHull } from '../../faces/hull-bands';
import { landmark } from '../../faces/mesh';
import { perInput } from '../per-input';
import { cropPixels, type RegionInput } from '../region-pixels';

/** Landmarks whose convex hull is a part of the face; eyes with their brows, left and right as seen in the picture. */
export const PART_LANDMARKS = {
  mouth: [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185],
  'left-eye': [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 70, 63, 105, 66, 107],
  'right-eye': [
    263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 300, 293, 334, 296, 336,
  ],
  nose: [168, 193, 417, 49, 279, 2, 98, 327, 48, 278],
  'left-cheek': [117, 118, 101, 36, 205, 187, 123, 50],
  'right-cheek': [346, 347, 330, 266, 425, 411, 352, 280],
  forehead: [103, 67, 109, 10, 338, 297, 332, 105, 66, 107, 336, 296, 334],
  chin: [106, 18, 335, 32, 262, 176, 152, 400],
} as const satisfies Record<string, readonly number[]>;

/** Outer corners of the eyes and the point under the nose: `lower` and `upper` are split at it, along the eyes' line. */
const [EYE_LEFT, EYE_RIGHT, UNDER_NOSE] = [33, 263, 2];

export type FacePart = keyof typeof PART_LANDMARKS | 'lower' | 'upper' | 'inner';

/** Parts in the order of the features; `inner`, the whole, is `lower` and `upper` together. */
export const FACE_PARTS: readonly Exclude<FacePart, 'inner'>[] = [
  ...(Object.keys(PART_LANDMARKS) as (keyof typeof PART_LANDMARKS)[]),
  'lower',
  'upper',
];

/** Pixels of the crop as (row, from, to) triples: columns [from, to) of a row. */
export type RowRuns = readonly number[];

/** Splits the inner region's runs at the line through the point under the nose that runs along the eyes. */
function halves(input: RegionInput, runs: Int32Array): { lower: number[]; upper: number[] } {
  const { landmarks, planes } = input.crop;
  const width = planes.y.width;
  const left = landmark(landmarks, EYE_LEFT);
  const right = landmark(landmarks, EYE_RIGHT);
  const nose = landmark(landmarks, UNDER_NOSE);
  const below = (x: number, y: number) => (y - nose.y) * (right.x - left.x) - (x - nose.x) * (right.y - left.y) > 0;
  const lower: number[] = [];
  const upper: number[] = [];
  for (let r = 0; r < runs.length; r += 2) {
    const row = Math.floor(runs[r]! / width);
    const from = runs[r]! - row * width;
    const to = runs[r + 1]! - row * width;
    const first = below(from, row);
    let change = to;
    if (below(to - 1, row) !== first) {
      // One change along a row, as the border is a straight line: halve until it is found.
      let same = from;
      change = to - 1;
      while (change - same > 1) {
        const middle = (same + change) >> 1;
        if (below(middle, row) === first) same = middle;
        else change = middle;
      }
    }
    (first ? lower : upper).push(row, from, change);
    if (change < to) (first ? upper : lower).push(row, change, to);
  }
  return { lower, upper };
}

function hullRuns(input: RegionInput, indices: readonly number[]): number[] {
  const { width, height } = input.crop.planes.y;
  const hull = convexHull(indices.map((index) => landmark(input.crop.landmarks, index)));
  const runs: number[] = [];
  if (hull.length < 3) return runs;
  // Only the rows that the hull reaches are asked for.
  const rows = hull.map(({ y }) => y);
  const top = Math.max(0, Math.floor(Math.min(...rows)));
  const bottom = Math.min(height, Math.ceil(Math.max(...rows)) + 1);
  if (bottom <= top) return runs;
  const lowered = hull.map(({ x, y }) => ({ x, y: y - top }));
  const { from, to } = insideHull(lowered, 0, width, bottom - top);
  for (let row = 0; row < bottom - top; row += 1) {
    if (from[row]! < to[row]!) runs.push(top + row, from[row]!, to[row]!);
  }
  return runs;
}

/** Pixels of every part, in the order of `FACE_PARTS`; a part may be empty. Made once a face. */
export const faceParts = perInput((input: RegionInput): RowRuns[] => {
  const { pixels } = cropPixels(input).inner;
  const { lower, upper } = halves(input, pixels.runs);
  const hulls = Object.values(PART_LANDMARKS).map((indices) => hullRuns(input, indices));
  return [...hulls, lower, upper];
});
