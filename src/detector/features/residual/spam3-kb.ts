import type { FeatureFamily, FeatureInput } from '../family';
import { cropPixels } from '../region-pixels';
import { countLevels } from './co-occurrence';
import { levelTable } from './level-table';
import { mirrorOrbits, orbitShares } from './orbits';

const LEVELS = 5;
/** The kernel's integer response is at most 8 x 255 either way; its step of one grey level is 4 here. */
const TABLE = levelTable(8 * 255, 4, (LEVELS - 1) / 2);
const ORBITS = mirrorOrbits(LEVELS);

/** Levels of [-1 2 -1; 2 -4 2; -1 2 -1] / 4 on the inner box grown by one pixel; elsewhere 0 and never read. */
function kbLevels(input: FeatureInput): Uint8Array {
  const { width, height, data: s } = input.crop.planes.y;
  const { level, zero } = TABLE;
  const { x0, y0, x1, y1 } = cropPixels(input).inner.box;
  const levels = new Uint8Array(width * height);
  const right = Math.min(width - 1, x1 + 1);
  const bottom = Math.min(height - 1, y1 + 1);
  for (let y = Math.max(1, y0 - 1); y < bottom; y += 1) {
    for (let x = Math.max(1, x0 - 1); x < right; x += 1) {
      const i = y * width + x;
      const up = i - width;
      const down = i + width;
      const sides = s[i - 1]! + s[i + 1]! + s[up]! + s[down]!;
      const corners = s[up - 1]! + s[up + 1]! + s[down - 1]! + s[down + 1]!;
      levels[i] = level[2 * sides - corners - 4 * s[i]! + zero]!;
    }
  }
  return levels;
}

/**
 * Third-order co-occurrences of the Ker-Boehme residual, T = 2, right and down together: 65 square-rooted shares.
 * from the 3x3 square kernel of Ker & Boehme 2008 in Fridrich & Kodovsky 2012        ref "sKB" of the pilot: equal
 */
export const spam3Kb: FeatureFamily = {
  id: 'spam3-kb',
  group: 'residual',
  version: 1,
  names: ORBITS.names.map((name) => `hv(${name})`),
  compute(input) {
    const { pixels } = cropPixels(input).inner;
    const levels = kbLevels(input);
    const histogram = new Int32Array(LEVELS ** 3);
    countLevels(levels, pixels, 1, LEVELS, histogram);
    countLevels(levels, pixels, input.crop.planes.y.width, LEVELS, histogram);
    return orbitShares(histogram, ORBITS);
  },
};
