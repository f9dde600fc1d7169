import type { PixelRuns } from '../region-pixels';
import type { LevelTable } from './level-table';

/*
 * Third-order co-occurrences: how often three residuals that follow each other take each triple of levels (SPAM: Pevny,
 * Bas, Fridrich 2010, IEEE TIFS 5(2)). Each counter adds into `histogram`, whose entry (a * n + b) * n + c holds the triple
 * (a, b, c) of levels at (p - e, p, p + e); p runs over the pixels, e is `step` as an index offset (1 right, width down).
 */

type Samples = Uint8Array | Int16Array;

/** Counts triples of first differences d(p) = s(p) - s(p + e). Reads s from p - e to p + 2e. */
export function countFirstOrder(
  samples: Samples,
  { runs }: PixelRuns,
  step: number,
  table: LevelTable,
  histogram: Int32Array,
): void {
  const { level, zero, count: n } = table;
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) {
      const s0 = samples[i]!;
      const s1 = samples[i + step]!;
      const a = level[samples[i - step]! - s0 + zero]!;
      const b = level[s0 - s1 + zero]!;
      const c = level[s1 - samples[i + 2 * step]! + zero]!;
      histogram[(a * n + b) * n + c]! += 1;
    }
  }
}

/** Counts triples of second differences s(p - e) - 2 s(p) + s(p + e). Reads s from p - 2e to p + 2e. */
export function countSecondOrder(
  samples: Samples,
  { runs }: PixelRuns,
  step: number,
  table: LevelTable,
  histogram: Int32Array,
): void {
  const { level, zero, count: n } = table;
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) {
      const before = samples[i - step]!;
      const here = samples[i]!;
      const after = samples[i + step]!;
      const a = level[samples[i - 2 * step]! - 2 * before + here + zero]!;
      const b = level[before - 2 * here + after + zero]!;
      const c = level[here - 2 * after + samples[i + 2 * step]! + zero]!;
      histogram[(a * n + b) * n + c]! += 1;
    }
  }
}

/** Counts triples of a picture of ready-made levels, 0 .. n - 1. */
export function countLevels(
  levels: Uint8Array,
  { runs }: PixelRuns,
  step: number,
  n: number,
  histogram: Int32Array,
): void {
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) {
      histogram[(levels[i - step]! * n + levels[i]!) * n + levels[i + step]!]! += 1;
    }
  }
}

/** Sums a histogram over `from` levels into one over `to` < `from` levels: what a harder clipping would have counted. */
export function clipHistogram(histogram: Int32Array, from: number, to: number): Int32Array {
  const cut = (from - to) / 2;
  const clip = (level: number) => Math.min(to - 1, Math.max(0, level - cut));
  const clipped = new Int32Array(to ** 3);
  for (let i = 0; i < histogram.length; i += 1) {
    const a = clip(Math.floor(i / (from * from)));
    const b = clip(Math.floor(i / from) % from);
    const c = clip(i % from);
    clipped[(a * to + b) * to + c]! += histogram[i]!;
  }
  return clipped;
}
