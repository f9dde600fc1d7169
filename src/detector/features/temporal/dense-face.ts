import type { RowSpans } from '../../faces/hull-bands';
import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import type { PixelRuns } from '../region-pixels';
import type { RowRuns } from '../region/face-parts';
import { middleCrop, middleParts } from './middle-face';
import { warpedFace, type WarpBox } from './warped-face';

/** Rows are kept or left out by groups of the codec's block height: pixels keep their neighbours. */
const GROUP_ROWS = 8;

/** In faces above each multiple of this size fewer groups are read: every third one, every fifth one and so on. */
const SIZE_PER_STEP_PX = 320;

/** Whether co-occurrences read a row of the frame; the step is odd, so both halves of the codec's 16-pixel blocks come up. */
export function readsRow(rowPx: number, faceSizePx: number): boolean {
  const step = 2 * Math.ceil(faceSizePx / SIZE_PER_STEP_PX) - 1;
  return Math.floor(rowPx / GROUP_ROWS) % step === 0;
}

/** What co-occurrences of the aligned face are counted over, as indices into the planes of `warpedFace`. */
export interface DenseFace {
  readonly box: WarpBox;
  readonly lower: PixelRuns;
  readonly upper: PixelRuns;
  readonly inner: PixelRuns;
}

function boxRuns(input: BurstInput, rows: RowRuns): PixelRuns {
  const { box } = warpedFace(input);
  const { faceSizePx, originPx } = middleCrop(input);
  const runs: number[] = [];
  let count = 0;
  for (let r = 0; r < rows.length; r += 3) {
    const row = rows[r]! - box.y;
    if (row < 0 || row >= box.height || !readsRow(rows[r]! + originPx.y, faceSizePx)) continue;
    const from = Math.max(box.kept.from[row]!, rows[r + 1]! - box.x);
    const to = Math.min(box.kept.to[row]!, rows[r + 2]! - box.x);
    if (from >= to) continue;
    runs.push(row * box.width + from, row * box.width + to);
    count += to - from;
  }
  return { runs: Int32Array.from(runs), count };
}

/** The inside of the aligned face and its halves, every pixel with its neighbours; listed once a burst. */
export const denseFace = perInput((input: BurstInput): DenseFace => {
  const parts = middleParts(input);
  const lower = boxRuns(input, parts.lower);
  const upper = boxRuns(input, parts.upper);
  const inner = { runs: Int32Array.from([...lower.runs, ...upper.runs]), count: lower.count + upper.count };
  return { box: warpedFace(input).box, lower, upper, inner };
});

/** Every place that lies at most `reach` columns and rows from a pixel of the runs; rows of `width` places. */
export function spansAround({ runs }: PixelRuns, width: number, height: number, reach: number): RowSpans {
  const from = new Int32Array(height).fill(width);
  const to = new Int32Array(height);
  for (let r = 0; r < runs.length; r += 2) {
    const row = Math.floor(runs[r]! / width);
    const first = Math.max(0, runs[r]! - row * width - reach);
    const end = Math.min(width, runs[r + 1]! - row * width + reach);
    for (let y = Math.max(0, row - reach); y <= Math.min(height - 1, row + reach); y += 1) {
      from[y] = Math.min(from[y]!, first);
      to[y] = Math.max(to[y]!, end);
    }
  }
  for (let y = 0; y < height; y += 1) if (to[y] === 0) from[y] = 0;
  return { from, to };
}
