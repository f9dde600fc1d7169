import type { Plane8 } from '../../frames/frame';
import type { Mask } from '../family';
import type { PixelBox } from '../region-pixels';
import { dct8x8 } from './dct8';

const SIDE = 8;
const COEFFICIENTS = SIDE * SIDE;

/** Names of the 63 AC coefficients: vertical, then horizontal frequency. */
export const COEFFICIENT_NAMES: readonly string[] = Array.from(
  { length: COEFFICIENTS - 1 },
  (_, i) => `u${(i + 1) >> 3}v${(i + 1) & 7}`,
);

/** Share of each whole 8 x 8 block of a width x height picture that lies in a mask, row-major; `box` holds the mask's pixels. */
export function blockCoverage(mask: Mask, width: number, height: number, { x0, y0, x1, y1 }: PixelBox): Float64Array {
  const across = width >> 3;
  const down = height >> 3;
  const coverage = new Float64Array(across * down);
  const right = Math.min(x1, across * SIDE);
  const bottom = Math.min(y1, down * SIDE);
  for (let y = y0; y < bottom; y += 1) {
    const row = y * width;
    const block = (y >> 3) * across;
    for (let x = x0; x < right; x += 1) coverage[block + (x >> 3)]! += mask[row + x]! / COEFFICIENTS;
  }
  return coverage;
}

/** Blocks more than 90 % inside; under four of them: more than 50 % inside; null under two. */
export function coveredBlocks(coverage: Float64Array): number[] | null {
  const over = (share: number) => [...coverage.keys()].filter((i) => coverage[i]! > share);
  const strict = over(0.9);
  if (strict.length >= 4) return strict;
  const loose = over(0.5);
  return loose.length >= 2 ? loose : null;
}

/** ln(mean |c_uv| + 0.05) of the 63 AC coefficients of the blocks given (row-major numbers of whole blocks), from -3.0. */
export function blockStrengths({ width, data }: Plane8, blocks: readonly number[]): Float64Array {
  const across = width >> 3;
  const rows = new Float64Array(COEFFICIENTS);
  const block = new Float64Array(COEFFICIENTS);
  const sums = new Float64Array(COEFFICIENTS);
  for (const index of blocks) {
    const from = Math.floor(index / across) * SIDE * width + (index % across) * SIDE;
    dct8x8(data, width, from, rows, block);
    for (let i = 1; i < COEFFICIENTS; i += 1) sums[i]! += Math.abs(block[i]!);
  }
  return sums.slice(1).map((sum) => Math.log(sum / blocks.length + 0.05));
}
