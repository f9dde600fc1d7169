import type { RawFrame } from '../../../detector/frames/frame';

/** Mean luma of the cells of a grid laid over a picture, row-major, 8-bit levels as coded (studio or full range). */
export interface LumaGrid {
  readonly columns: number;
  readonly rows: number;
  readonly means: Float32Array;
}

/** Cells along the longer side. Two renditions of a video whose sides are rounded differently still get the same grid. */
const LONGER_SIDE = 72;
/** A hash has 9 x 8 cells; a picture with fewer pixels has nothing to tell. */
const LEAST_PX = 16;
/** Larger pictures are read at every second pixel (4K: every third): a cell's mean hardly changes, the time does. */
const DENSE_PX = 1280;

/**
 * Mean luma of a picture on a coarse grid (72 cells along its longer side, square cells), whatever the picture's resolution.
 * in   a frame of any pixel format      out   null for pictures of less than 16 pixels a side
 */
export function lumaGrid(frame: RawFrame): LumaGrid | null {
  const { width, height, format, data, layout } = frame;
  if (Math.min(width, height) < LEAST_PX) return null;
  const cellPx = Math.max(width, height) / LONGER_SIDE;
  const columns = Math.max(9, Math.round(width / cellPx));
  const rows = Math.max(8, Math.round(height / cellPx));
  const bytes = new Uint8Array(data);
  const { offset, stride } = layout[0]!;
  const bytesPerPx = format === 'RGBA' ? 4 : 1;
  const step = Math.max(1, Math.ceil(Math.max(width, height) / DENSE_PX));
  const sums = new Float64Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y += step) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x += step) {
      const at = offset + y * stride + x * bytesPerPx;
      // BT.601 weights for RGBA, whatever its matrix: differences between cells are compared, not levels.
      const luma =
        format === 'RGBA' ? 0.299 * bytes[at]! + 0.587 * bytes[at + 1]! + 0.114 * bytes[at + 2]! : bytes[at]!;
      const cell = row + Math.floor((x * columns) / width);
      sums[cell]! += luma;
      counts[cell]! += 1;
    }
  }
  return { columns, rows, means: Float32Array.from(sums, (sum, cell) => sum / Math.max(1, counts[cell]!)) };
}
