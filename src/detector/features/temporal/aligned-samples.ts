import type { RowSpans } from '../../faces/hull-bands';
import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import type { BurstSamples } from './flicker-map';
import { HIGH_PASS_REACH, smoothAcross, smoothDown } from './high-pass';
import { middleCrop } from './middle-face';
import { PAD_PX, warpedFace, type WarpBox } from './warped-face';

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

/** Grid places of the box's kept pixels, every `step`-th pixel of every `step`-th row. */
function gridSpans({ kept, height }: WarpBox, step: number): RowSpans {
  const rows = Math.ceil((height - 2 * PAD_PX) / step);
  const place = (pixels: Int32Array) =>
    Int32Array.from({ length: rows }, (_, j) => Math.max(0, Math.ceil((pixels[PAD_PX + j * step]! - PAD_PX) / step)));
  return { from: place(kept.from), to: place(kept.to) };
}

/** The face's inside in all frames of the burst, split into pixels and fine detail, made once a burst. */
export const alignedSamples = perInput((input: BurstInput): AlignedSamples => {
  const { box, planes } = warpedFace(input);
  const step = middleCrop(input).faceSizePx > LARGE_FACE_PX ? LARGE_FACE_STEP : 1;
  const spans = gridSpans(box, step);
  const height = spans.from.length;
  const width = Math.ceil((box.width - 2 * PAD_PX) / step);
  const column = new Float32Array(box.width);
  const values: Float32Array[] = [];
  const fine: Float32Array[] = [];
  for (const plane of planes) {
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
  }
  return { originPx: { x: box.x + PAD_PX, y: box.y + PAD_PX }, stepPx: step, width, height, spans, values, fine };
});
