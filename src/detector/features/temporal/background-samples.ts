import { aroundHull } from '../../faces/hull-bands';
import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import type { RowRuns } from '../region/face-parts';
import type { BurstSamples } from './flicker-map';
import { HIGH_PASS_REACH, smoothAcross, smoothBytesDown } from './high-pass';
import { middleCrop, middleHull } from './middle-face';
import { commonBox, offsets } from './same-pixels';

/** The background begins this far outside the face's outline, in face sizes (our pilot's). */
const FROM = 0.15;

/** A background with fewer pixels says nothing: then everything outside `inner` stands in for it. */
const MIN_PX = 300;

/** Faces are this much larger for every two pixels that the step between samples grows by. */
const SIZE_PER_STEP_PX = 120;

/** Odd, so that every phase of the codec's grid comes up; 5000 to 70 000 samples whatever the face's size. */
const stepPx = (faceSizePx: number): number => 1 + 2 * Math.floor(faceSizePx / SIZE_PER_STEP_PX);

/** Pixels of the common box, `HIGH_PASS_REACH` from its edge, that lie away from the face; in the middle crop's pixels. */
function backgroundRuns(input: BurstInput): RowRuns {
  const { planes, faceSizePx } = middleCrop(input);
  const common = commonBox(input);
  const columns = { from: common.x0 + HIGH_PASS_REACH, to: common.x1 - HIGH_PASS_REACH };
  const hull = middleHull(input);
  const { from, to } = aroundHull(hull, FROM * faceSizePx, planes.y.width, planes.y.height);
  const runs: number[] = [];
  const add = (row: number, first: number, end: number) => {
    if (first < end) runs.push(row, first, end);
  };
  for (let row = common.y0 + HIGH_PASS_REACH; row < common.y1 - HIGH_PASS_REACH; row += 1) {
    if (from[row]! < to[row]!) {
      add(row, columns.from, Math.min(columns.to, from[row]!));
      add(row, Math.max(columns.from, to[row]!), columns.to);
    } else add(row, columns.from, columns.to);
  }
  return runs;
}

function outsideInner(input: BurstInput): RowRuns {
  const { width } = middleCrop(input).planes.y;
  const common = commonBox(input);
  const columns = { from: common.x0 + HIGH_PASS_REACH, to: common.x1 - HIGH_PASS_REACH };
  const runs: number[] = [];
  for (let row = common.y0 + HIGH_PASS_REACH; row < common.y1 - HIGH_PASS_REACH; row += 1) {
    for (let x = columns.from; x < columns.to;) {
      const inside = input.regions.inner[row * width + x]! === 1;
      let end = x + 1;
      while (end < columns.to && (input.regions.inner[row * width + end]! === 1) === inside) end += 1;
      if (!inside) runs.push(row, x, end);
      x = end;
    }
  }
  return runs;
}

function countPx(runs: RowRuns): number {
  let sum = 0;
  for (let r = 0; r < runs.length; r += 3) sum += runs[r + 2]! - runs[r + 1]!;
  return sum;
}

/** The runs' pixels on a grid of `step` in the frame, not in the crop: the same ones wherever the crop begins. */
function onGrid(runs: RowRuns, step: number, originX: number, originY: number): number[] {
  const kept: number[] = [];
  for (let r = 0; r < runs.length; r += 3) {
    if ((runs[r]! + originY) % step !== 0) continue;
    const first = runs[r + 1]! + ((step - ((runs[r + 1]! + originX) % step)) % step);
    if (first < runs[r + 2]!) kept.push(runs[r]!, first, runs[r + 2]!);
  }
  return kept;
}

/**
 * Samples of what does not belong to the face, at the same places of the frame in all frames of the burst, made once a burst.
 * Only places that all crops hold are taken, on a grid whose step grows with the face; there may be none.
 */
export const backgroundSamples = perInput((input: BurstInput): BurstSamples => {
  const { originPx, faceSizePx } = middleCrop(input);
  const away = middleHull(input).length < 3 ? [] : backgroundRuns(input);
  const step = stepPx(faceSizePx);
  const all = countPx(away) < MIN_PX ? outsideInner(input) : away;
  const runs = onGrid(all, step, originPx.x, originPx.y);
  let count = 0;
  for (let r = 0; r < runs.length; r += 3) count += Math.ceil((runs[r + 2]! - runs[r + 1]!) / step);

  const column = new Float32Array(middleCrop(input).planes.y.width);
  const values: Float32Array[] = [];
  const fine: Float32Array[] = [];
  input.crops.forEach((crop, t) => {
    const { width, data } = crop.planes.y;
    const { dx, dy } = offsets(input)[t]!;
    const value = new Float32Array(count);
    const detail = new Float32Array(count);
    let at = 0;
    for (let r = 0; r < runs.length; r += 3) {
      const length = runs[r + 2]! - runs[r + 1]!;
      const start = (runs[r]! + dy) * width + runs[r + 1]! + dx - HIGH_PASS_REACH;
      smoothBytesDown(data, width, start, length + 2 * HIGH_PASS_REACH, column);
      for (let k = HIGH_PASS_REACH; k < length + HIGH_PASS_REACH; k += step, at += 1) {
        const sample = data[start + k]!;
        value[at] = sample;
        detail[at] = sample - smoothAcross(column, k);
      }
    }
    values.push(value);
    fine.push(detail);
  });
  return { values, fine };
});
