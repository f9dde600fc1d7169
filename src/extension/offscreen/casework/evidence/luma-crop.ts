import type { Box } from '../../../../detector/faces/face';
import type { Plane8, RawFrame } from '../../../../detector/frames/frame';
import { toPlanes } from '../../../../detector/frames/to-planes';

/** Side of the cut-out in units of the face's longer side: the face with some of its surround, to which residuals are compared by eye. */
const SIDE = 1.5;
/** No longer than this, pixels: larger faces lose their rim, none is scaled. About 90 kB as PNG. */
export const MAX_LUMA_SIDE_PX = 384;
/** Macroblock of H.264: cut along it, blocks of the codec lie where they lay. */
const GRID_PX = 16;

interface Span {
  readonly from: number;
  readonly size: number;
}

function span(centre: number, side: number, limit: number): Span {
  const wanted = Math.min(limit, Math.max(GRID_PX, Math.ceil(side / GRID_PX) * GRID_PX));
  const latest = Math.floor((limit - wanted) / GRID_PX) * GRID_PX;
  const from = Math.round((centre - wanted / 2) / GRID_PX) * GRID_PX;
  return { from: Math.max(0, Math.min(latest, from)), size: wanted };
}

/** Where of a frame the luma of a face is kept: around its box, on the codec's grid, inside the frame. Whole pixels of the frame. */
export function lumaArea(face: Box, frame: Pick<RawFrame, 'width' | 'height'>): Box {
  const side = Math.min(MAX_LUMA_SIDE_PX, SIDE * Math.max(face.width, face.height));
  const across = span(face.x + face.width / 2, side, frame.width);
  const down = span(face.y + face.height / 2, side, frame.height);
  return { x: across.from, y: down.from, width: across.size, height: down.size };
}

/** Luma of that area in the form that all features read (studio range), each sample as decoded: not scaled, not turned. */
export function lumaCrop(frame: RawFrame, area: Box): Plane8 {
  const { y: luma } = toPlanes(frame);
  const data = new Uint8Array(area.width * area.height);
  for (let row = 0; row < area.height; row += 1) {
    const start = (area.y + row) * luma.width + area.x;
    data.set(luma.data.subarray(start, start + area.width), row * area.width);
  }
  return { width: area.width, height: area.height, data };
}
