import { checkFrame, halfUp } from './check-frame';
import type { Planes, RawFrame } from './frame';
import { narrowRange } from './narrow-range';
import { rgbaToPlanes } from './rgba-to-planes';
import { halvePlane, readPlane, splitChroma } from './yuv-planes';

/** Planes as coded: 4:2:0, range untouched. */
function readYuv(frame: RawFrame): Planes {
  const { data, layout, width, height } = frame;
  const halfWidth = halfUp(width);
  const halfHeight = halfUp(height);
  const y = readPlane(data, layout[0]!, width, height);
  if (frame.format === 'NV12') return { y, ...splitChroma(data, layout[1]!, halfWidth, halfHeight) };
  if (frame.format === 'I444') {
    const cb = halvePlane(readPlane(data, layout[1]!, width, height));
    const cr = halvePlane(readPlane(data, layout[2]!, width, height));
    return { y, cb, cr };
  }
  const cb = readPlane(data, layout[1]!, halfWidth, halfHeight);
  const cr = readPlane(data, layout[2]!, halfWidth, halfHeight);
  return { y, cb, cr };
}

/**
 * Any frame as the one form the features read: studio range, 4:2:0, luma never resampled.
 * in   a frame; RGBA counts as full range whatever `color.fullRange` says, as WebCodecs' RGB formats always are
 * out  planes of the same size; they may share the frame's memory (I420 without gaps costs no copy), so keep it unchanged
 * throws RangeError when the layout does not fit the buffer
 */
export function toPlanes(frame: RawFrame): Planes {
  checkFrame(frame);
  if (frame.format === 'RGBA') {
    return rgbaToPlanes(frame.data, frame.layout[0]!, frame.width, frame.height, frame.color.matrix);
  }
  const planes = readYuv(frame);
  if (!frame.color.fullRange) return planes;
  return {
    y: narrowRange(planes.y, 'luma'),
    cb: narrowRange(planes.cb, 'chroma'),
    cr: narrowRange(planes.cr, 'chroma'),
  };
}
