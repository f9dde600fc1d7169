import type { PixelRect } from '../frames/picture';

/** A part of a frame to look for faces in, and the whole factor to reduce it by first. */
export interface SearchArea {
  readonly rect: PixelRect;
  readonly factor: number;
}

/** The detector reads pictures of 192 px a side; from about this longer side on, more pixels find no more faces (measured). */
const PICTURE_SIDE_PX = 320;

/**
 * Longer side of a frame from which on one look may overlook a face that the gate would pass. Measured with faces pasted into
 * frames: of 1280 px all of 50 px were found, of 1920 px all of 75 px but only two of five of 60 px.
 */
const SECOND_LOOK_FROM_PX = 1300;

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
 * Where to look, in turn: each step is tried only when the one before gave no face.
 * in   size of the frame in pixels
 * out  first the whole frame; then, where faces that pass the gate could be too small for that look, squares of the short side
 */
export function searchAreas(width: number, height: number): SearchArea[][] {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const whole: SearchArea[] = [{ rect: { x: 0, y: 0, width, height }, factor: factorFor(long) }];
  if (long < SECOND_LOOK_FROM_PX || short === long) return [whole];
  const squares = starts(width, short).flatMap((x) =>
    starts(height, short).map((y) => ({
      rect: { x, y, width: Math.min(width, short), height: Math.min(height, short) },
      factor: factorFor(short),
    })),
  );
  return [whole, squares];
}
