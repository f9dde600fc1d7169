import type { Mask } from './family';
import { perInput } from './per-input';

/** Smallest rectangle that holds a region: columns [x0, x1), rows [y0, y1), pixels of the crop. Empty: all zero. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RegionPixels {
  /** Row-major indices of the region's pixels that lie at least `REACH_PX` from the crop's edge, ascending. */
  readonly indices: Int32Array;
  /** Box of all its pixels, those at the edge included. */
  readonly box: PixelBox;
}

/** Third-order co-occurrences look two pixels to each side, nothing looks farther: pixels nearer to the edge are left out. */
export const REACH_PX = 2;

/** Lists the pixels of a width x height mask (1 = in). Throws RangeError where mask and size differ. */
export function listPixels(mask: Mask, width: number, height: number): RegionPixels {
  if (mask.length !== width * height) {
    throw new RangeError(`listPixels: mask has ${mask.length} pixels, the picture ${width} x ${height}`);
  }
  let x0 = width;
  let x1 = 0;
  let y0 = height;
  let y1 = 0;
  let count = 0;
  const found = new Int32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const first = mask.indexOf(1, row);
    if (first < 0) break;
    if (first >= row + width) continue;
    const last = mask.lastIndexOf(1, row + width - 1);
    if (y0 > y) y0 = y;
    y1 = y + 1;
    if (first - row < x0) x0 = first - row;
    if (last - row + 1 > x1) x1 = last - row + 1;
    if (y < REACH_PX || y >= height - REACH_PX) continue;
    const end = Math.min(last + 1, row + width - REACH_PX);
    for (let i = Math.max(first, row + REACH_PX); i < end; i += 1) {
      if (mask[i]! !== 0) {
        found[count] = i;
        count += 1;
      }
    }
  }
  const box = y1 === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : { x0, y0, x1, y1 };
  return { indices: found.slice(0, count), box };
}

/** The face's inside and its surround as lists, made once a face. */
export const cropPixels = perInput(({ crop, regions }) => {
  const { width, height } = crop.planes.y;
  return { inner: listPixels(regions.inner, width, height), ring: listPixels(regions.ring, width, height) };
});

/** Luma samples widened to 16 bits: counting loops then meet one array type only, which keeps them fast. */
export const wideLuma = perInput(({ crop }) => new Int16Array(crop.planes.y.data));
