import type { Box } from '../../../detector/faces/face';

/** Side of the picture in units of the face's longer side: hair, chin and a little of what is around it. */
const SIDE = 1.5;

/** Whole pixels of the frame to show of a face: a square around it, moved into the frame, and cut where the frame is smaller. */
export function cropArea(face: Box, frame: { readonly width: number; readonly height: number }): Box {
  const side = Math.max(2, Math.round(SIDE * Math.max(face.width, face.height)));
  const [width, height] = [Math.min(side, frame.width), Math.min(side, frame.height)];
  const place = (centre: number, length: number, limit: number): number =>
    Math.max(0, Math.min(limit - length, Math.round(centre - length / 2)));
  return {
    x: place(face.x + face.width / 2, width, frame.width),
    y: place(face.y + face.height / 2, height, frame.height),
    width,
    height,
  };
}
