import type { PixelRect } from '../frames/picture';
import { GATE } from './quality';

/** A part of a frame to look for faces in, and the whole factor to reduce it by first. */
export interface SearchArea {
  readonly rect: PixelRect;
  readonly factor: number;
}

/** The detector reads pictures of 192 px a side; from about this longer side on, more pixels find no more faces (measured). */
const PICTURE_SIDE_PX = 320;

/**
 * Smallest face found, as a share of the picture's longer side: 75 px of 1280 were found, 37 were not (measured);
 * 11 px of the model's 192.
 */
const SMALLEST_SHARE = 75 / 1280;

/** Overlap of neighbouring squares, as a share of their side: a face on a border is whole in one of them. */
const OVERLAP = 0.15;

const factorFor = (side: number): number => Math.max(1, Math.floor(side / PICTURE_SIDE_PX));

/** Starts of equal spans of `size` that cover `total`, overlapping by at least `OVERLAP`; even numbers. */
function starts(total: number, size: number): number[] {
  if (total <= size) return [0];
  const count = Math.ceil((total - size) / (size * (1 - OVERLAP))) + 1;
  return Array.from({ length: count }, (_, i) => 2 * Math.floor(((total - size) * i) / (count - 1) / 2));
}

/**
 * Where to look, in turn: each step is tried only when the one before found no face.
 * in   size of the frame in pixels
 * out  first the whole frame; then, where faces that pass the gate could be too small for that look, squares of the short side
 */
export function searchAreas(width: number, height: number): SearchArea[][] {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const whole: SearchArea[] = [{ rect: { x: 0, y: 0, width, height }, factor: factorFor(long) }];
  if (long * SMALLEST_SHARE <= GATE.minFaceSizePx || short === long) return [whole];
  const squares = starts(width, short).flatMap((x) =>
    starts(height, short).map((y) => ({
      rect: { x, y, width: Math.min(width, short), height: Math.min(height, short) },
      factor: factorFor(short),
    })),
  );
  return [whole, squares];
}
