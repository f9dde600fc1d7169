import { transferColour } from './colour-transfer';
import { ovalMask } from './oval-mask';
import type { Mask, Picture, Points } from './picture';
import { warpFace } from './warp';

/** A face to put onto others: its picture, its landmarks in that picture's pixels, and the mesh that joins them. */
export interface Donor {
  readonly picture: Picture;
  readonly points: Points;
  readonly triangles: Uint16Array;
  readonly oval: readonly number[];
}

/** Width of the blended rim as a share of the face's width; narrower shows an edge, wider lets the old face through. */
const FEATHER_SHARE = 0.13;
/** Landmarks at the two sides of the face, between the ears. */
const LEFT_SIDE = 234;
const RIGHT_SIDE = 454;

/** Mean over 3 x 3 pixels: softens the edge of what the warp covers, at the mouth above all. */
function soften(mask: Mask): Mask {
  const { width, height, data } = mask;
  const out = new Float32Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) sum += data[(y + dy) * width + x + dx]!;
      // Only ever less than before: where the warp drew nothing there is nothing to blend in.
      out[y * width + x] = Math.min(sum / 9, data[y * width + x]!);
    }
  }
  return { width, height, data: out };
}

/**
 * Swaps the face in `frame` (changed in place) for the donor's: triangulated warp, colour transfer, feathered blend inside
 * the face oval. This is the graphics way of face swapping (Kowalski's "FaceSwap", a method of FaceForensics++), without a network.
 */
export function swapFace(frame: Picture, points: Points, donor: Donor): void {
  const widthPx = Math.hypot(
    points[LEFT_SIDE * 2]! - points[RIGHT_SIDE * 2]!,
    points[LEFT_SIDE * 2 + 1]! - points[RIGHT_SIDE * 2 + 1]!,
  );
  const { warped, covered } = warpFace(donor.picture, donor.points, points, donor.triangles, frame);
  const oval = ovalMask(points, donor.oval, Math.max(widthPx * FEATHER_SHARE, 2), frame);
  const soft = soften(covered);
  const alpha = { ...oval, data: oval.data.map((value, i) => value * soft.data[i]!) };
  transferColour(warped, frame, alpha);
  for (let i = 0; i < alpha.data.length; i += 1) {
    const a = alpha.data[i]!;
    if (a === 0) continue;
    for (let c = 0; c < 3; c += 1)
      frame.data[i * 4 + c] = frame.data[i * 4 + c]! * (1 - a) + warped.data[i * 4 + c]! * a;
  }
}
