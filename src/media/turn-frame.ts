import type { PixelFormat, PlaneLayout, RawFrame } from '../detector/frames/frame';

/** Of each plane: bytes of a sample, and by how much it is smaller than the picture. */
const PLANES: Readonly<Record<PixelFormat, readonly { readonly bytes: number; readonly shrink: 1 | 2 }[]>> = {
  I420: [
    { bytes: 1, shrink: 1 },
    { bytes: 1, shrink: 2 },
    { bytes: 1, shrink: 2 },
  ],
  I444: [
    { bytes: 1, shrink: 1 },
    { bytes: 1, shrink: 1 },
    { bytes: 1, shrink: 1 },
  ],
  NV12: [
    { bytes: 1, shrink: 1 },
    { bytes: 2, shrink: 2 },
  ],
  RGBA: [{ bytes: 4, shrink: 1 }],
};

/**
 * A frame as a player shows it, of a video whose file says that it is to be turned: samples change places, none changes its value.
 * in   `clockwiseDeg`: 0, 90, 180 or 270; @throws RangeError for any other
 * out  the frame itself for 0, else a new one with rows that follow each other without gaps
 */
export function turnFrame(frame: RawFrame, clockwiseDeg: number): RawFrame {
  if (clockwiseDeg === 0) return frame;
  if (![90, 180, 270].includes(clockwiseDeg))
    throw new RangeError(`turnFrame: ${clockwiseDeg} degrees, not 0, 90, 180 or 270`);
  const onSide = clockwiseDeg !== 180;
  const source = new Uint8Array(frame.data);
  const sizes = PLANES[frame.format].map(({ bytes, shrink }) => {
    const [width, height] = [Math.ceil(frame.width / shrink), Math.ceil(frame.height / shrink)];
    return { bytes, width, height, toWidth: onSide ? height : width, toHeight: onSide ? width : height };
  });
  const data = new ArrayBuffer(sizes.reduce((sum, { bytes, width, height }) => sum + bytes * width * height, 0));
  const target = new Uint8Array(data);
  const layout: PlaneLayout[] = [];
  let offset = 0;
  sizes.forEach(({ bytes, width, height, toWidth, toHeight }, plane) => {
    const from = frame.layout[plane]!;
    for (let y = 0; y < toHeight; y += 1) {
      for (let x = 0; x < toWidth; x += 1) {
        const sourceX = clockwiseDeg === 90 ? y : clockwiseDeg === 180 ? width - 1 - x : width - 1 - y;
        const sourceY = clockwiseDeg === 90 ? height - 1 - x : clockwiseDeg === 180 ? height - 1 - y : x;
        const at = from.offset + sourceY * from.stride + sourceX * bytes;
        const to = offset + (y * toWidth + x) * bytes;
        for (let byte = 0; byte < bytes; byte += 1) target[to + byte] = source[at + byte]!;
      }
    }
    layout.push({ offset, stride: toWidth * bytes });
    offset += toWidth * toHeight * bytes;
  });
  const { width, height } = frame;
  return { ...frame, width: onSide ? height : width, height: onSide ? width : height, layout, data };
}
