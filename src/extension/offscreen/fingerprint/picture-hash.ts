import type { LumaGrid } from './luma-grid';

/** Cells of which neighbours are compared: 8 differences in each of 8 rows, 64 bits. */
const ACROSS = 9;
const DOWN = 8;

/** A row or column of cells is a bar when it is dark and even; 8-bit levels, studio black being 16. */
const BAR_BELOW = 26;
const BAR_SPREAD = 4;
/** No more than this share of a side is taken off at either end: a dark picture is not all bar. */
const BAR_SHARE = 0.25;
/** A picture of which the cells differ by less than this (standard deviation, 8-bit levels) has no pattern to compare: black, a fade, a title card. */
const FLAT_BELOW = 6;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function isBar(grid: LumaGrid, place: number, isRow: boolean): boolean {
  const length = isRow ? grid.columns : grid.rows;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < length; i += 1) {
    const mean = grid.means[isRow ? place * grid.columns + i : i * grid.columns + place]!;
    low = Math.min(low, mean);
    high = Math.max(high, mean);
  }
  return high < BAR_BELOW && high - low < BAR_SPREAD;
}

/** The picture without black bars. A side where a bar ends within a cell loses that cell at most. */
function withoutBars(grid: LumaGrid): Area {
  const { columns, rows } = grid;
  let [left, top, right, bottom] = [0, 0, columns, rows];
  while (top < rows * BAR_SHARE && isBar(grid, top, true)) top += 1;
  while (rows - bottom < rows * BAR_SHARE && isBar(grid, bottom - 1, true)) bottom -= 1;
  while (left < columns * BAR_SHARE && isBar(grid, left, false)) left += 1;
  while (columns - right < columns * BAR_SHARE && isBar(grid, right - 1, false)) right -= 1;
  return { left, top, right, bottom };
}

/** Mean of the cells in column (of `ACROSS`) and row (of `DOWN`) of the area, cells cut by an edge counting by their share. */
function block(grid: LumaGrid, area: Area, column: number, row: number): number {
  const width = (area.right - area.left) / ACROSS;
  const height = (area.bottom - area.top) / DOWN;
  const [x0, x1] = [area.left + column * width, area.left + (column + 1) * width];
  const [y0, y1] = [area.top + row * height, area.top + (row + 1) * height];
  let sum = 0;
  let weight = 0;
  for (let y = Math.floor(y0); y < Math.min(grid.rows, Math.ceil(y1)); y += 1) {
    for (let x = Math.floor(x0); x < Math.min(grid.columns, Math.ceil(x1)); x += 1) {
      const share = (Math.min(x1, x + 1) - Math.max(x0, x)) * (Math.min(y1, y + 1) - Math.max(y0, y));
      sum += share * grid.means[y * grid.columns + x]!;
      weight += share;
    }
  }
  return sum / weight;
}

/**
 * Difference hash of a picture (which of two neighbouring areas is lighter), black bars left out: 64 bits as 16 hexadecimal figures; null for a picture without
 * a pattern. It survives another size and another codec, and also a change of no more than a face: see docs/decisions/same-media.md for what it cannot tell.
 * from N. Krawetz, "Kind of Like That", 2013 (dHash)
 */
export function pictureHash(grid: LumaGrid): string | null {
  const area = withoutBars(grid);
  const blocks: number[] = [];
  for (let row = 0; row < DOWN; row += 1) {
    for (let column = 0; column < ACROSS; column += 1) blocks.push(block(grid, area, column, row));
  }
  const mean = blocks.reduce((sum, value) => sum + value, 0) / blocks.length;
  const variance = blocks.reduce((sum, value) => sum + (value - mean) ** 2, 0) / blocks.length;
  if (Math.sqrt(variance) < FLAT_BELOW) return null;
  let hex = '';
  for (let row = 0; row < DOWN; row += 1) {
    let byte = 0;
    for (let column = 0; column + 1 < ACROSS; column += 1) {
      const at = row * ACROSS + column;
      byte = (byte << 1) | Number(blocks[at + 1]! > blocks[at]!);
    }
    hex += byte.toString(16).padStart(2, '0');
  }
  return hex;
}

const BITS_OF_FIGURE = Array.from({ length: 16 }, (_, value) => value.toString(2).replaceAll('0', '').length);

/** Bits in which two hashes differ, 0 to 64. @throws RangeError on texts that are no hashes */
export function hashDistance(a: string, b: string): number {
  if (!/^[0-9a-f]{16}$/.test(a) || !/^[0-9a-f]{16}$/.test(b)) throw new RangeError(`hashDistance: "${a}" and "${b}"`);
  let bits = 0;
  for (let i = 0; i < a.length; i += 1) bits += BITS_OF_FIGURE[parseInt(a[i]!, 16) ^ parseInt(b[i]!, 16)]!;
  return bits;
}
