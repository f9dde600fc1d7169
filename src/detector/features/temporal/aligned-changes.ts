import type { RowSpans } from '../../faces/hull-bands';
import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import { LEVELS_T3, levelOf } from './change-levels';
import { denseFace, spansAround } from './dense-face';
import { warpedFace } from './warped-face';

/** Changes are known this far around the pixels that are counted: a 2 x 2 block's neighbour needs three. */
const REACH_PX = 3;

/** Places whose levels are asked for: the counted pixels and their neighbours. */
export const neighbourhood = perInput((input: BurstInput): RowSpans => {
  const { box, inner } = denseFace(input);
  return spansAround(inner, box.width, box.height, 1);
});

/** Each frame of the aligned face minus the one before, grey levels, within `REACH_PX` of the counted pixels; 5 planes, made once a burst. */
export const alignedChanges = perInput((input: BurstInput): readonly Float32Array[] => {
  const { box, inner } = denseFace(input);
  const { planes } = warpedFace(input);
  const { from, to } = spansAround(inner, box.width, box.height, REACH_PX);
  return planes.slice(1).map((after, t) => {
    const before = planes[t]!;
    const change = new Float32Array(after.length);
    for (let row = 0; row < box.height; row += 1) {
      for (let i = row * box.width + from[row]!, end = row * box.width + to[row]!; i < end; i += 1) {
        change[i] = after[i]! - before[i]!;
      }
    }
    return change;
  });
});

/** Levels of a plane divided by `step`, at the places of `spans`; elsewhere 0 that means nothing. */
export function levelPlane(
  plane: Float32Array,
  width: number,
  { from, to }: RowSpans,
  step: number,
  clip: Uint8Array,
): Uint8Array {
  const levels = new Uint8Array(plane.length);
  const scale = 1 / step;
  for (let row = 0; row < from.length; row += 1) {
    for (let i = row * width + from[row]!, end = row * width + to[row]!; i < end; i += 1) {
      levels[i] = levelOf(plane[i]! * scale, clip);
    }
  }
  return levels;
}

/** The changes in whole grey levels clipped to [-3, 3], as 0 .. 6; made once a burst. */
export const changeLevels = perInput((input: BurstInput): readonly Uint8Array[] => {
  const { box } = denseFace(input);
  const spans = neighbourhood(input);
  return alignedChanges(input).map((plane) => levelPlane(plane, box.width, spans, 1, LEVELS_T3.clip));
});
