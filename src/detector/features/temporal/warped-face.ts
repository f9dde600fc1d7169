import type { Similarity } from '../../faces/align';
import { aroundHull, type RowSpans } from '../../faces/hull-bands';
import { ovalBox } from '../../faces/mesh';
import type { Plane8 } from '../../frames/frame';
import { BURST_MIDDLE, type BurstInput } from '../family';
import { perInput } from '../per-input';
import { copyRow, sampleRow } from './bicubic';
import { HIGH_PASS_REACH } from './high-pass';
import { middleCrop, middleHull } from './middle-face';
import { inverse, rigidSimilarity } from './similarity';

/** Pixels are kept up to this far outside the outline's hull: parts are hulls of landmarks, none reaches farther. */
const KEPT_PX = 1;

/** Pixels are warped up to this far outside the hull: `HIGH_PASS_REACH` across and down from the last one kept. */
const WARPED_PX = KEPT_PX + Math.ceil(HIGH_PASS_REACH * Math.SQRT2);

/** Margin of the warped box around the outline's. */
export const PAD_PX = WARPED_PX + 1;

/** From the middle crop's pixels to those of each crop of the burst. */
export const backFromMiddle = perInput((input: BurstInput): readonly Similarity[] =>
  input.crops.map(({ landmarks }, t) =>
    t === BURST_MIDDLE
      ? { a: 1, b: 0, tx: 0, ty: 0 }
      : inverse(rigidSimilarity(landmarks, middleCrop(input).landmarks)),
  ),
);

/** The box to warp, in the middle crop's pixels; it may reach beyond the crop. */
export interface WarpBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Places of each box row that are sampled, [from, to): up to 7 px outside the outline's hull; all others hold 0. */
  readonly warped: RowSpans;
  /** Those up to 1 px outside: all within 6 px of them are sampled. */
  readonly kept: RowSpans;
}

function warpBox(input: BurstInput): WarpBox {
  const oval = ovalBox(middleCrop(input).landmarks);
  const x = Math.floor(oval.x) - PAD_PX;
  const y = Math.floor(oval.y) - PAD_PX;
  const width = Math.ceil(oval.x + oval.width) + PAD_PX - x;
  const height = Math.ceil(oval.y + oval.height) + PAD_PX - y;
  const hull = middleHull(input).map((corner) => ({ x: corner.x - x, y: corner.y - y }));
  const nowhere = { from: new Int32Array(height), to: new Int32Array(height) };
  const around = (reachPx: number) => (hull.length < 3 ? nowhere : aroundHull(hull, reachPx, width, height));
  return { x, y, width, height, warped: around(WARPED_PX), kept: around(KEPT_PX) };
}

/** The box's pixels of a crop; `back` null: of the middle crop itself. */
function warp(luma: Plane8, back: Similarity | null, box: WarpBox): Float32Array {
  const plane = new Float32Array(box.width * box.height);
  for (let row = 0; row < box.height; row += 1) {
    const from = box.warped.from[row]!;
    const count = box.warped.to[row]! - from;
    const at = row * box.width + from;
    if (back) sampleRow(luma, back, box.x + from, box.y + row, count, plane, at);
    else copyRow(luma, box.x + from, box.y + row, count, plane, at);
  }
  return plane;
}

/** Every pixel of the face in six frames, brought into line with the middle one. */
export interface WarpedFace {
  readonly box: WarpBox;
  /** One plane of box.width x box.height grey levels a frame, oldest first. */
  readonly planes: readonly Float32Array[];
}

/** The face's inside in all frames of the burst, warped once. */
export const warpedFace = perInput((input: BurstInput): WarpedFace => {
  const box = warpBox(input);
  const planes = input.crops.map(({ planes: { y } }, t) =>
    warp(y, t === BURST_MIDDLE ? null : backFromMiddle(input)[t]!, box),
  );
  return { box, planes };
});
