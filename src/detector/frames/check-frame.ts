import { PIXEL_FORMATS, type PixelFormat, type RawFrame } from './frame';

/** What a plane of a frame must hold: `rows` rows of `rowBytes` bytes each. */
export interface PlaneExtent {
  readonly rowBytes: number;
  readonly rows: number;
}

/** Longest side of a frame in pixels; the limit of WebCodecs' common decoders. */
export const MAX_SIDE_PX = 16384;

/** Width or height of a chroma plane at half resolution, rounded up: the last sample of an odd side stands alone. */
export function halfUp(sidePx: number): number {
  return (sidePx + 1) >> 1;
}

/** Extents of the planes of `format` in WebCodecs' order, for a picture of `width` x `height` pixels. */
export function planeExtents(format: PixelFormat, width: number, height: number): readonly PlaneExtent[] {
  const luma = { rowBytes: width, rows: height };
  switch (format) {
    case 'I420': {
      const chroma = { rowBytes: halfUp(width), rows: halfUp(height) };
      return [luma, chroma, chroma];
    }
    case 'I444':
      return [luma, luma, luma];
    case 'NV12':
      return [luma, { rowBytes: 2 * halfUp(width), rows: halfUp(height) }];
    case 'RGBA':
      return [{ rowBytes: 4 * width, rows: height }];
  }
}

function checkSide(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > MAX_SIDE_PX) {
    throw new RangeError(`frame: ${name} is ${value}, expected a whole number from 1 to ${MAX_SIDE_PX}`);
  }
}

/**
 * Makes sure that a frame's planes lie inside its buffer, so that later code may index without looking.
 * in   a frame from outside          throws RangeError (with the value found and the one expected) where it does not fit
 */
export function checkFrame(frame: RawFrame): void {
  if (!PIXEL_FORMATS.includes(frame.format)) {
    throw new RangeError(`frame: format is ${String(frame.format)}, expected one of ${PIXEL_FORMATS.join(', ')}`);
  }
  checkSide('width', frame.width);
  checkSide('height', frame.height);
  if (!Number.isFinite(frame.mediaTimeS)) {
    throw new RangeError(`frame: mediaTimeS is ${frame.mediaTimeS}, expected a finite number of seconds`);
  }
  const extents = planeExtents(frame.format, frame.width, frame.height);
  if (frame.layout.length !== extents.length) {
    throw new RangeError(`frame: ${frame.format} has ${extents.length} planes, layout has ${frame.layout.length}`);
  }
  extents.forEach(({ rowBytes, rows }, index) => {
    const { offset, stride } = frame.layout[index]!;
    if (!Number.isInteger(offset) || offset < 0) {
      throw new RangeError(`frame: plane ${index} starts at ${offset}, expected a whole number from 0 on`);
    }
    if (!Number.isInteger(stride) || stride < rowBytes) {
      throw new RangeError(`frame: plane ${index} has a stride of ${stride} bytes, a row needs ${rowBytes}`);
    }
    const end = offset + stride * (rows - 1) + rowBytes;
    if (end > frame.data.byteLength) {
      throw new RangeError(`frame: plane ${index} ends at byte ${end}, the buffer has ${frame.data.byteLength}`);
    }
  });
}
