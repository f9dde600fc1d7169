import type { Plane8 } from '../../frames/frame';
import type { PixelBox } from '../region-pixels';
import { levelTable } from './level-table';

/** Levels of the Ker-Boehme residual, truncated to [-2, 2] grey levels. */
export const KB_LEVELS = 5;

/** The kernel's integer response is at most 8 x 255 either way; its step of one grey level is 4 here. */
const TABLE = levelTable(8 * 255, 4, (KB_LEVELS - 1) / 2);

/**
 * Levels 0..4 of round([-1 2 -1; 2 -4 2; -1 2 -1] * s / 4) on a box grown by one pixel; elsewhere, and on the crop's
 * outermost pixels, 0 that means nothing. Same size as the luma.
 * from the 3x3 square kernel of Ker & Boehme 2008 in Fridrich & Kodovsky 2012
 */
export function kbLevels({ width, height, data: s }: Plane8, { x0, y0, x1, y1 }: PixelBox): Uint8Array {
  const { level, zero } = TABLE;
  const levels = new Uint8Array(width * height);
  const left = Math.max(1, x0 - 1);
  const right = Math.min(width - 1, x1 + 1);
  const bottom = Math.min(height - 1, y1 + 1);
  for (let y = Math.max(1, y0 - 1); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
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
