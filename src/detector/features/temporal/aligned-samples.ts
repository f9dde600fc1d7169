import type { Similarity } from '../../faces/align';
import { aroundHull, type RowSpans } from '../../faces/hull-bands';
import { ovalBox } from '../../faces/mesh';
import type { Plane8 } from '../../frames/frame';
import { BURST_MIDDLE, type BurstInput } from '../family';
import { perInput } from '../per-input';
import { copyRow, sampleRow } from './bicubic';
import type { BurstSamples } from './flicker-map';
import { HIGH_PASS_REACH, smoothAcross, smoothDown } from './high-pass';
import { middleCrop, middleHull } from './middle-face';
import { inverse, rigidSimilarity } from './similarity';

/** Pixels are kept up to this far outside the outline's hull: parts are hulls of landmarks, none reaches farther. */
const KEPT_PX = 1;

/** Pixels are warped up to this far outside the hull: `HIGH_PASS_REACH` across and down from the last one kept. */
const WARPED_PX = KEPT_PX + Math.ceil(HIGH_PASS_REACH * Math.SQRT2);

/** Margin of the warped box around the outline's. */
const PAD_PX = WARPED_PX + 1;

/** In faces above this size every third pixel of every third row is kept: enough, and odd, so that all phases of the codec's grid come up. */
const LARGE_FACE_PX = 320;
const LARGE_FACE_STEP = 3;

/** The face in six frames, brought into line with the middle one: a grid over the outline's box. */
export interface AlignedSamples extends BurstSamples {
  /** Middle crop's pixel of grid place (0, 0), and the step from place to place. */
  readonly originPx: { readonly x: number; readonly y: number };
  readonly stepPx: number;
  readonly width: number;
  readonly height: number;
  /** Places of each grid row that hold samples: [from, to); all others hold 0. */
  readonly spans: RowSpans;
}

/** From the middle crop's pixels to those of each crop of the burst. */
export const backFromMiddle = perInput((input: BurstInput): readonly Similarity[] =>
  input.crops.map(({ landmarks }, t) =>
    t === BURST_MIDDLE
      ? { a: 1, b: 0, tx: 0, ty: 0 }
      : inverse(rigidSimilarity(landmarks, middleCrop(input).landmarks)),
  ),
);

/** The box to warp, in the middle crop's pixels; it may reach beyond the crop. */
interface WarpBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly warped: RowSpans;
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

/** Grid places of the box's kept pixels, every `step`-th pixel of every `step`-th row. */
function gridSpans({ kept, height }: WarpBox, step: number): RowSpans {
  const rows = Math.ceil((height - 2 * PAD_PX) / step);
  const place = (pixels: Int32Array) =>
    Int32Array.from({ length: rows }, (_, j) => Math.max(0, Math.ceil((pixels[PAD_PX + j * step]! - PAD_PX) / step)));
  return { from: place(kept.from), to: place(kept.to) };
}

/** The face's inside in all frames of the burst, warped and split into pixels and fine detail, made once a burst. */
export const alignedSamples = perInput((input: BurstInput): AlignedSamples => {
  const box = warpBox(input);
  const step = middleCrop(input).faceSizePx > LARGE_FACE_PX ? LARGE_FACE_STEP : 1;
  const spans = gridSpans(box, step);
  const height = spans.from.length;
  const width = Math.ceil((box.width - 2 * PAD_PX) / step);
  const column = new Float32Array(box.width);
  const values: Float32Array[] = [];
  const fine: Float32Array[] = [];
  input.crops.forEach((crop, t) => {
    const plane = warp(crop.planes.y, t === BURST_MIDDLE ? null : backFromMiddle(input)[t]!, box);
    const value = new Float32Array(width * height);
    const detail = new Float32Array(width * height);
    for (let j = 0; j < height; j += 1) {
      const start = (PAD_PX + j * step) * box.width;
      const from = spans.from[j]!;
      const to = Math.min(width, spans.to[j]!);
      if (from >= to) continue;
      const first = PAD_PX + from * step - HIGH_PASS_REACH;
      smoothDown(plane, box.width, start + first, (to - 1 - from) * step + 1 + 2 * HIGH_PASS_REACH, column);
      for (let i = from, k = HIGH_PASS_REACH; i < to; i += 1, k += step) {
        const sample = plane[start + first + k]!;
        value[j * width + i] = sample;
        detail[j * width + i] = sample - smoothAcross(column, k);
      }
    }
    values.push(value);
    fine.push(detail);
  });
  return { originPx: { x: box.x + PAD_PX, y: box.y + PAD_PX }, stepPx: step, width, height, spans, values, fine };
});
