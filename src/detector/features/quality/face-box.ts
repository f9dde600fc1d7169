import type { FeatureInput } from '../family';
import { cropPixels, type PixelBox } from '../region-pixels';

/** A face box smaller than this holds too few windows; the whole crop stands in for it. */
const MIN_SIDE_PX = 16;

/** The rectangle that published quality measures are taken on: the box of the face's inside, or the whole crop. */
export function faceBox(input: FeatureInput): PixelBox {
  const { box } = cropPixels(input).inner;
  if (box.x1 - box.x0 >= MIN_SIDE_PX && box.y1 - box.y0 >= MIN_SIDE_PX) return box;
  const { width, height } = input.crop.planes.y;
  return { x0: 0, y0: 0, x1: width, y1: height };
}
