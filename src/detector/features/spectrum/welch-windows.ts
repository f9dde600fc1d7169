import type { Mask } from '../family';
import type { PixelBox } from '../region-pixels';
import { FFT_SIDE } from './fft32';

/** Step between windows, share of a window that must lie in the region, most windows used (evenly picked). */
const HOP_PX = 12;
const MIN_COVERAGE = 0.85;
const MAX_WINDOWS = 96;
/** Where no window is covered enough, this many best covered ones stand in. */
const FALLBACK_WINDOWS = 3;

/** Windows and hops are whole multiples of this cell, so pixels are counted once by cell. */
const CELL_PX = 4;

/** Pixels of the mask in each whole 4 x 4 cell, as a summed-area table with a leading row and column of zeros. */
function cellTable(mask: Mask, width: number, height: number, box: PixelBox): { table: Int32Array; across: number } {
  const across = Math.floor(width / CELL_PX) + 1;
  const down = Math.floor(height / CELL_PX) + 1;
  const table = new Int32Array(across * down);
  const right = Math.min(box.x1, (across - 1) * CELL_PX);
  const bottom = Math.min(box.y1, (down - 1) * CELL_PX);
  for (let y = box.y0; y < bottom; y += 1) {
    const cells = ((y >> 2) + 1) * across + 1;
    const row = y * width;
    for (let x = box.x0 & ~(CELL_PX - 1), i = row + x; x < right; x += CELL_PX, i += CELL_PX) {
      table[cells + (x >> 2)]! += mask[i]! + mask[i + 1]! + mask[i + 2]! + mask[i + 3]!;
    }
  }
  for (let y = 1; y < down; y += 1) {
    let sum = 0;
    for (let x = 1; x < across; x += 1) {
      const i = y * across + x;
      sum += table[i]!;
      table[i] = sum + table[i - across]!;
    }
  }
  return { table, across };
}

/**
 * Left upper corners (row-major index) of the 32 x 32 windows that speak for a region: on a grid of 12 pixels, at least
 * 85 % covered; over 96 of them are thinned evenly; with none, the three best covered ones that touch the region.
 */
export function welchWindows(mask: Mask, width: number, height: number, box: PixelBox): Int32Array {
  const { table, across } = cellTable(mask, width, height, box);
  const side = FFT_SIDE / CELL_PX;
  const full = FFT_SIDE * FFT_SIDE;
  const all: { readonly corner: number; readonly covered: number }[] = [];
  for (let y = 0; y + FFT_SIDE <= height; y += HOP_PX) {
    for (let x = 0; x + FFT_SIDE <= width; x += HOP_PX) {
      const i = (y / CELL_PX) * across + x / CELL_PX;
      const below = i + side * across;
      const covered = table[below + side]! - table[below]! - table[i + side]! + table[i]!;
      if (covered > 0) all.push({ corner: y * width + x, covered });
    }
  }
  let chosen = all.filter(({ covered }) => covered >= MIN_COVERAGE * full);
  if (chosen.length === 0) chosen = all.toSorted((a, b) => b.covered - a.covered).slice(0, FALLBACK_WINDOWS);
  const count = Math.min(MAX_WINDOWS, chosen.length);
  return Int32Array.from({ length: count }, (_, i) => {
    const pick = count < 2 ? 0 : Math.floor((i * (chosen.length - 1)) / (count - 1));
    return chosen[pick]!.corner;
  });
}
