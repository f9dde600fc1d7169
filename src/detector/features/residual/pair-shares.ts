import type { Plane8 } from '../../frames/frame';
import type { PixelRuns } from '../region-pixels';
import { KB_LEVELS } from './kb-levels';
import { levelTable } from './level-table';

const LEVELS = KB_LEVELS;
const TABLE = levelTable(510, 1, (LEVELS - 1) / 2);

const pairNames = Array.from({ length: LEVELS ** 2 }, (_, i) => {
  const signed = (level: number) => (level > 2 ? `+${level - 2}` : String(level - 2));
  return `(${signed(Math.floor(i / LEVELS))},${signed(i % LEVELS)})`;
});

/** Names of the three blocks of 25 shares: [1 -2 1] along rows, its transpose along columns, Ker-Boehme both ways. */
export const PAIR_NAMES: readonly string[] = ['h2', 'v2', 'kb'].flatMap((kernel) =>
  pairNames.map((name) => kernel + name),
);

/**
 * Second-order co-occurrences: how often a residual at p and the one after it take each pair of levels, T = 2, step 1.
 * in   luma, levels of its Ker-Boehme residual over the pixels grown by one, pixels at least two from the edge
 * out  3 x 25 square-rooted shares in [0, 1]: entry 5 a + b of a block is the pair (a - 2, b - 2) at (p, p + e);
 *      e is right for h2, down for v2, both together for kb. Not folded by any symmetry. No pixels: all zero.
 */
export function pairShares({ width, data: s }: Plane8, kb: Uint8Array, { runs, count }: PixelRuns): Float64Array {
  const { level, zero } = TABLE;
  const n = LEVELS;
  const counts = new Int32Array(3 * n * n);
  for (let r = 0; r < runs.length; r += 2) {
    const from = runs[r]!;
    let across = level[s[from - 1]! - 2 * s[from]! + s[from + 1]! + zero]!;
    for (let i = from, end = runs[r + 1]!; i < end; i += 1) {
      const next = level[s[i]! - 2 * s[i + 1]! + s[i + 2]! + zero]!;
      counts[across * n + next]! += 1;
      across = next;
      const here = s[i]!;
      const below = s[i + width]!;
      const down = level[s[i - width]! - 2 * here + below + zero]!;
      const further = level[here - 2 * below + s[i + 2 * width]! + zero]!;
      counts[n * n + down * n + further]! += 1;
      const square = 2 * n * n + kb[i]! * n;
      counts[square + kb[i + 1]!]! += 1;
      counts[square + kb[i + width]!]! += 1;
    }
  }
  return Float64Array.from(counts, (found, i) => Math.sqrt(found / ((i < 2 * n * n ? 1 : 2) * count + 1e-6)));
}
