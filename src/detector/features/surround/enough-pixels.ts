import type { RegionPixels } from '../region-pixels';

/** Fewer pixels than this on a side say nothing: a difference is then all zero, "no difference". */
const MIN_SIDE_PX = 64;

/** Whether both the inside and the surround hold enough pixels to be held against each other. */
export function enoughPixels({ inner, ring }: { readonly inner: RegionPixels; readonly ring: RegionPixels }): boolean {
  return inner.pixels.count >= MIN_SIDE_PX && ring.pixels.count >= MIN_SIDE_PX;
}
