import type { BurstInput } from '../family';
import type { PixelBox } from '../region-pixels';
import { middleCrop } from './middle-face';

/** What to add to a place of the middle crop to get the same pixel of the frame in each crop of the burst. */
export function offsets(input: BurstInput): { dx: number; dy: number }[] {
  const middle = middleCrop(input).originPx;
  return input.crops.map(({ originPx }) => ({ dx: middle.x - originPx.x, dy: middle.y - originPx.y }));
}

/** The part of the middle crop that all crops of the burst hold; empty (x0 >= x1 or y0 >= y1) where they do not meet. */
export function commonBox(input: BurstInput): PixelBox {
  const box = { x0: 0, y0: 0, x1: Infinity, y1: Infinity };
  offsets(input).forEach(({ dx, dy }, t) => {
    const { width, height } = input.crops[t]!.planes.y;
    box.x0 = Math.max(box.x0, -dx);
    box.y0 = Math.max(box.y0, -dy);
    box.x1 = Math.min(box.x1, width - dx);
    box.y1 = Math.min(box.y1, height - dy);
  });
  return box;
}
