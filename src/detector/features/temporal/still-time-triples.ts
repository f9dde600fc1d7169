import type { BurstFamily, BurstInput } from '../family';
import { cropPixels, type PixelRuns } from '../region-pixels';
import { levelTable } from '../residual/level-table';
import { orbitShares } from '../residual/orbits';
import { readsRow } from './dense-face';
import { middleCrop, middleRegions } from './middle-face';
import { commonBox, offsets } from './same-pixels';
import { ORBITS_T2 } from './triple-orbits';

const TABLE = levelTable(255, 1, 2);

/** A side with fewer pixels says nothing: then the two sides count as alike. */
const MIN_PX = 64;

type Six = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Triples of changes that follow each other at one place of the frame, over the pixels that all crops hold. */
function countTriples(input: BurstInput, { runs }: PixelRuns): { histogram: Int32Array; count: number } {
  const { planes, faceSizePx, originPx } = middleCrop(input);
  const { width } = planes.y;
  const { x0, y0, x1, y1 } = commonBox(input);
  const { level, zero, count: n } = TABLE;
  const shifts = offsets(input);
  const frames = input.crops.map((crop) => crop.planes.y);
  const histogram = new Int32Array(n ** 3);
  let count = 0;
  for (let r = 0; r < runs.length; r += 2) {
    const row = Math.floor(runs[r]! / width);
    const from = Math.max(x0, runs[r]! - row * width);
    const length = Math.min(x1, runs[r + 1]! - row * width) - from;
    if (row < y0 || row >= y1 || length <= 0 || !readsRow(row + originPx.y, faceSizePx)) continue;
    count += length;
    const starts = frames.map((frame, t) => (row + shifts[t]!.dy) * frame.width + from + shifts[t]!.dx);
    const rows: readonly Uint8Array[] = frames.map(({ data }, t) => data.subarray(starts[t]!, starts[t]! + length));
    const [f0, f1, f2, f3, f4, f5] = rows as Six;
    for (let k = 0; k < length; k += 1) {
      const [s1, s2, s3, s4] = [f1[k]!, f2[k]!, f3[k]!, f4[k]!];
      const a = level[s1 - f0[k]! + zero]!;
      const b = level[s2 - s1 + zero]!;
      const c = level[s3 - s2 + zero]!;
      const d = level[s4 - s3 + zero]!;
      const e = level[f5[k]! - s4 + zero]!;
      histogram[(a * n + b) * n + c]! += 1;
      histogram[(b * n + c) * n + d]! += 1;
      histogram[(c * n + d) * n + e]! += 1;
    }
  }
  return { histogram, count };
}

/**
 * Three changes that follow each other at one place of the frame, the face not held still: encoders freeze what they take for
 * unchanged, and a forged face is frozen otherwise than what is around it.
 * out  39 square-rooted shares in [0, 1] of the inside, then 39 differences in [-1, 1]: those of the inside minus those of the surround,
 *      0 where a side has fewer than 64 pixels; T = 2, steps of 1 grey level
 * ref  our pilot, "nT", "nTD"
 */
export const stillTimeTriples: BurstFamily = {
  id: 'still-time-triples',
  group: 'temporal',
  version: 1,
  names: ['inner', 'inner-ring'].flatMap((block) => ORBITS_T2.names.map((name) => `${block}(${name})`)),
  compute(input) {
    const pixels = cropPixels(middleRegions(input));
    const inner = countTriples(input, pixels.inner.pixels);
    const ring = countTriples(input, pixels.ring.pixels);
    const shares = orbitShares(inner.histogram, ORBITS_T2);
    const around = orbitShares(ring.histogram, ORBITS_T2);
    const known = inner.count >= MIN_PX && ring.count >= MIN_PX;
    return Float64Array.from([...shares, ...shares.map((share, i) => (known ? share - around[i]! : 0))]);
  },
};
