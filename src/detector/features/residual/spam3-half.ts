import type { FeatureFamily, FeatureInput } from '../family';
import { listPixels } from '../region-pixels';
import { countFirstOrder } from './co-occurrence';
import { levelTable } from './level-table';
import { STRAIGHT_AND_DIAGONAL_NAMES, straightAndDiagonalShares } from './spam3-t2';

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
  for (let y = 0, i = 0; y < height; y += 1) {
    let full = 2 * y * fullWidth;
    for (let x = 0; x < width; x += 1, i += 1, full += 2) {
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
  names: STRAIGHT_AND_DIAGONAL_NAMES,
  compute(input) {
    const { sums, mask, width, height } = halve(input);
    const { indices } = listPixels(mask, width, height);
    const straight = new Int32Array(LEVELS ** 3);
    const diagonal = new Int32Array(LEVELS ** 3);
    countFirstOrder(sums, indices, 1, TABLE, straight);
    countFirstOrder(sums, indices, width, TABLE, straight);
    countFirstOrder(sums, indices, width + 1, TABLE, diagonal);
    countFirstOrder(sums, indices, width - 1, TABLE, diagonal);
    return straightAndDiagonalShares(straight, diagonal);
  },
};
