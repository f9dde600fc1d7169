import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { kbLevels } from '../residual/kb-levels';
import { PAIR_NAMES, pairShares } from '../residual/pair-shares';
import { enoughPixels } from './enough-pixels';

/**
 * Second-order co-occurrences of residuals inside the face minus those of its surround: 3 x 25 differences of square-rooted
 * shares in [-1, 1], 0 = same residuals on both sides.
 * from Fridrich & Kodovsky 2012 (IEEE TIFS 7(3)), order 2 instead of 4
 * ref  "cooD" of the pilot: equal but for the last pixel of a row or column of the region, whose neighbour outside counts here
 */
export const coOccurrenceDifference: FeatureFamily = {
  id: 'co-occurrence-difference',
  group: 'surround',
  version: 1,
  names: PAIR_NAMES,
  compute(input) {
    const regions = cropPixels(input);
    if (!enoughPixels(regions)) return new Float64Array(PAIR_NAMES.length);
    const luma = input.crop.planes.y;
    const boxes = [regions.inner.box, regions.ring.box] as const;
    const levels = kbLevels(luma, {
      x0: Math.min(...boxes.map(({ x0 }) => x0)),
      y0: Math.min(...boxes.map(({ y0 }) => y0)),
      x1: Math.max(...boxes.map(({ x1 }) => x1)),
      y1: Math.max(...boxes.map(({ y1 }) => y1)),
    });
    const surround = pairShares(luma, levels, regions.ring.pixels);
    return pairShares(luma, levels, regions.inner.pixels).map((share, i) => share - surround[i]!);
  },
};
