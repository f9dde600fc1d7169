import type { FeatureFamily, FeatureInput } from '../family';
import { cropPixels } from '../region-pixels';
import { dct8x8 } from './dct8';

const SIDE = 8;
const COEFFICIENTS = SIDE * SIDE;

/** Share of each 8 x 8 block of the crop that lies in the inner region, row-major over whole blocks. */
function blockCoverage(input: FeatureInput): { coverage: Float64Array; across: number } {
  const { width, height } = input.crop.planes.y;
  const across = width >> 3;
  const down = height >> 3;
  const coverage = new Float64Array(across * down);
  const inner = input.regions.inner;
  const { x0, y0, x1, y1 } = cropPixels(input).inner.box;
  const right = Math.min(x1, across * SIDE);
  const bottom = Math.min(y1, down * SIDE);
  for (let y = y0; y < bottom; y += 1) {
    const row = y * width;
    const block = (y >> 3) * across;
    for (let x = x0; x < right; x += 1) coverage[block + (x >> 3)]! += inner[row + x]! / COEFFICIENTS;
  }
  return { coverage, across };
}

/** Blocks more than 90 % inside; under four of them: more than 50 % inside; under two: every block of the crop. */
function chooseBlocks(coverage: Float64Array): number[] {
  const over = (share: number) => [...coverage.keys()].filter((i) => coverage[i]! > share);
  const strict = over(0.9);
  if (strict.length >= 4) return strict;
  const loose = over(0.5);
  return loose.length >= 2 ? loose : [...coverage.keys()];
}

/**
 * Strength of each of the 63 AC coefficients of the codec's own 8 x 8 grid: ln(mean |c_uv| + 0.05) over the blocks inside
 * the face; names are vertical then horizontal frequency. The crop begins on the 16-pixel grid, so its blocks are the codec's.
 * from double-compression analysis by DCT histograms (Lukas & Fridrich 2003); the mean only
 * ref  "dctF" of the pilot: equal
 */
export const blockDct: FeatureFamily = {
  id: 'block-dct',
  group: 'residual',
  version: 1,
  names: Array.from({ length: COEFFICIENTS - 1 }, (_, i) => `u${(i + 1) >> 3}v${(i + 1) & 7}`),
  compute(input) {
    const { width, data } = input.crop.planes.y;
    const { coverage, across } = blockCoverage(input);
    const blocks = chooseBlocks(coverage);
    const rows = new Float64Array(COEFFICIENTS);
    const block = new Float64Array(COEFFICIENTS);
    const sums = new Float64Array(COEFFICIENTS);
    for (const index of blocks) {
      const from = Math.floor(index / across) * SIDE * width + (index % across) * SIDE;
      dct8x8(data, width, from, rows, block);
      for (let i = 1; i < COEFFICIENTS; i += 1) sums[i]! += Math.abs(block[i]!);
    }
    return sums.slice(1).map((sum) => Math.log(sum / blocks.length + 0.05));
  },
};
