import { halfUp } from '../frames/check-frame';
import type { Plane8, Planes } from '../frames/frame';
import type { NativeCrop } from './face';
import { checkLandmarks, faceSizePx, movedLandmarks, ovalBox } from './mesh';

/** Side of a macroblock of H.264; larger codec blocks are multiples of it. */
const GRID_PX = 16;

/** Half the crop's side and the upward move of its centre, in units of the longer side of the outline's box. */
const HALF_SIDE = 1;
const UPWARD = 0.05;

function cutPlane(plane: Plane8, x: number, y: number, width: number, height: number): Plane8 {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (y + row) * plane.width + x;
    data.set(plane.data.subarray(start, start + width), row * width);
  }
  return { width, height, data };
}

/** Whole-pixel span around `centre`; starts on the codec's grid, ends on an even pixel or at the frame's edge. */
function span(centre: number, half: number, limit: number): { from: number; size: number } {
  const from = Math.max(0, Math.floor((centre - half) / GRID_PX) * GRID_PX);
  const to = Math.min(limit, 2 * Math.floor((centre + half) / 2));
  return { from, size: to - from };
}

/**
 * Cuts a face and its surround out of a frame: the decoder's own samples, never resampled.
 * A square of twice the outline's longer side around the outline's centre (moved up by 5 % of that side), its left upper
 * corner moved out to a multiple of 16 px, clipped to the frame.
 * in   planes of the frame, 478 landmarks in pixels of the frame
 * out  planes and landmarks relative to the crop; null where less than 16 px a side of the square lie inside the frame
 * why  third-order residual statistics lose their signal when pixels are resampled or the codec's grid is shifted (measured)
 */
export function cropFace(planes: Planes, landmarks: Float32Array): NativeCrop | null {
  checkLandmarks(landmarks);
  const oval = ovalBox(landmarks);
  const side = Math.max(oval.width, oval.height);
  const half = HALF_SIDE * side;
  const across = span(oval.x + oval.width / 2, half, planes.y.width);
  const down = span(oval.y + oval.height / 2 - UPWARD * side, half, planes.y.height);
  if (!(across.size >= GRID_PX && down.size >= GRID_PX)) return null;

  const x = across.from;
  const y = down.from;
  const chroma = [x >> 1, y >> 1, halfUp(across.size), halfUp(down.size)] as const;
  return {
    planes: {
      y: cutPlane(planes.y, x, y, across.size, down.size),
      cb: cutPlane(planes.cb, ...chroma),
      cr: cutPlane(planes.cr, ...chroma),
    },
    originPx: { x, y },
    landmarks: movedLandmarks(landmarks, -x, -y),
    faceSizePx: faceSizePx(landmarks),
  };
}
