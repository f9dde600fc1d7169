import type { FeatureInput, Mask } from './family';
import { perInput } from './per-input';

/** Smallest rectangle that holds a region: columns [x0, x1), rows [y0, y1), pixels of the crop. Empty: all zero. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A set of pixels as runs along rows: `runs` holds from, to, from, to, ... as row-major indices, each run [from, to). */
export interface PixelRuns {
  readonly runs: Int32Array;
  /** How many pixels the runs hold. */
  readonly count: number;
}

export interface RegionPixels {
  /** The region's pixels that lie at least `REACH_PX` from the crop's edge. */
  readonly pixels: PixelRuns;
  /** Box of all its pixels, those at the edge included. */
  readonly box: PixelBox;
}

/** Third-order co-occurrences look two pixels to each side, nothing looks farther: pixels nearer to the edge are left out. */
export const REACH_PX = 2;

/** Lists the pixels of a width x height mask (1 = in, 0 = out). Throws RangeError where mask and size differ. */
export function listPixels(mask: Mask, width: number, height: number): RegionPixels {
  if (mask.length !== width * height) {
    throw new RangeError(`listPixels: mask has ${mask.length} pixels, the picture ${width} x ${height}`);
  }
  const runs: number[] = [];
  let count = 0;
  let x0 = width;
  let x1 = 0;
  let y0 = height;
  let y1 = 0;
  for (let from = mask.indexOf(1); from >= 0;) {
    const y = Math.floor(from / width);
    const row = y * width;
    const gap = mask.indexOf(0, from);
    const to = Math.min(gap < 0 ? mask.length : gap, row + width);
    x0 = Math.min(x0, from - row);
    x1 = Math.max(x1, to - row);
    y0 = Math.min(y0, y);
    y1 = y + 1;
    const first = Math.max(from, row + REACH_PX);
    const end = Math.min(to, row + width - REACH_PX);
    if (y >= REACH_PX && y < height - REACH_PX && first < end) {
      runs.push(first, end);
      count += end - first;
    }
    from = mask.indexOf(1, to);
  }
  const box = y1 === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : { x0, y0, x1, y1 };
  return { pixels: { runs: Int32Array.from(runs), count }, box };
}

/** A crop and its regions: what pixels are listed from. */
export type RegionInput = Pick<FeatureInput, 'crop' | 'regions'>;

/** The face's inside and its surround as lists, made once a face. */
export const cropPixels = perInput(({ crop, regions }: RegionInput) => {
  const { width, height } = crop.planes.y;
  return { inner: listPixels(regions.inner, width, height), ring: listPixels(regions.ring, width, height) };
});
