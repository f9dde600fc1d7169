import type { FeatureFamily, FeatureInput } from '../family';
import { cropPixels, listPixels, REACH_PX } from '../region-pixels';
import { countFirstOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { FIRST_ORDER_T2 } from './spam3-t2';
import { straightAndDiagonalNames, straightAndDiagonalShares } from './straight-and-diagonal';

const LEVELS = 5;
/** Samples are sums of four pixels, so a quantisation step of 2 grey levels is 8 here. */
const TABLE = levelTable(4 * 255, 8, (LEVELS - 1) / 2);

/** Luma at half width and height (rounded down): `sums` of 2 x 2 pixels, 0 .. 1020; `mask` taken at each even pixel. */
function halve(input: FeatureInput): { sums: Int16Array; mask: Uint8Array; width: number; height: number } {
  const { width: fullWidth, height: fullHeight, data } = input.crop.planes.y;
  const inner = input.regions.inner;
  const width = fullWidth >> 1;
  const height = fullHeight >> 1;
  const sums = new Int16Array(width * height);
  const mask = new Uint8Array(width * height);
  // Only the inner box and the two half-size pixels around it are ever read.
  const { x0, y0, x1, y1 } = cropPixels(input).inner.box;
  const left = Math.max(0, (x0 >> 1) - REACH_PX);
  const right = Math.min(width, (x1 >> 1) + 1 + REACH_PX);
  const bottom = Math.min(height, (y1 >> 1) + 1 + REACH_PX);
  for (let y = Math.max(0, (y0 >> 1) - REACH_PX); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const i = y * width + x;
      const full = 2 * (y * fullWidth + x);
      mask[i] = inner[full]!;
      sums[i] = data[full]! + data[full + 1]! + data[full + fullWidth]! + data[full + fullWidth + 1]!;
    }
  }
  return { sums, mask, width, height };
}

/**
 * Co-occurrences as in `spam3-t2` on luma averaged over 2 x 2 pixels, quantised in steps of 2 grey levels: 2 x 65 shares.
 * from as `spam3`; the halving looks at traces that survive recompression
 * ref  "sH" of the pilot: equal for even sizes; an odd last row or column is dropped here, resampled there
 */
export const spam3Half: FeatureFamily = {
  id: 'spam3-half',
  group: 'residual',
  version: 1,
  names: straightAndDiagonalNames(FIRST_ORDER_T2.orbits),
  compute(input) {
    const { sums, mask, width, height } = halve(input);
    const { pixels } = listPixels(mask, width, height);
    const straight = new Int32Array(LEVELS ** 3);
    const diagonal = new Int32Array(LEVELS ** 3);
    countFirstOrder(sums, pixels, 1, TABLE, straight);
    countFirstOrder(sums, pixels, width, TABLE, straight);
    countFirstOrder(sums, pixels, width + 1, TABLE, diagonal);
    countFirstOrder(sums, pixels, width - 1, TABLE, diagonal);
    return straightAndDiagonalShares(straight, diagonal, FIRST_ORDER_T2.orbits);
  },
};
