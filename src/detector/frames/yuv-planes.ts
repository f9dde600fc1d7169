import { halfUp } from './check-frame';
import type { Plane8, PlaneLayout } from './frame';

/**
 * One plane out of a frame's buffer.
 * in   the buffer, where the plane lies (checked before), its size in samples of one byte
 * out  a dense plane; it shares the buffer's memory where the rows lie without gaps, so treat it as read-only
 */
export function readPlane(buffer: ArrayBuffer, layout: PlaneLayout, width: number, height: number): Plane8 {
  const { offset, stride } = layout;
  if (stride === width) return { width, height, data: new Uint8Array(buffer, offset, width * height) };
  const source = new Uint8Array(buffer);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = offset + row * stride;
    data.set(source.subarray(start, start + width), row * width);
  }
  return { width, height, data };
}

/**
 * Splits NV12's interleaved chroma (Cb first, ITU-T H.273 order) into two planes.
 * in   the buffer, where the chroma lies, the size of one chroma plane in samples
 */
export function splitChroma(buffer: ArrayBuffer, layout: PlaneLayout, width: number, height: number) {
  const source = new Uint8Array(buffer);
  const cb = new Uint8Array(width * height);
  const cr = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    let from = layout.offset + row * layout.stride;
    const end = (row + 1) * width;
    for (let to = row * width; to < end; to += 1, from += 2) {
      cb[to] = source[from]!;
      cr[to] = source[from + 1]!;
    }
  }
  return { cb: { width, height, data: cb }, cr: { width, height, data: cr } };
}

/**
 * Halves a plane by the mean of each 2 x 2 block, rounded half up; at an odd edge by the mean of the samples that exist.
 * in   W x H          out   ceil(W / 2) x ceil(H / 2)
 */
export function halvePlane(plane: Plane8): Plane8 {
  const { width, height, data: source } = plane;
  const halfWidth = halfUp(width);
  const halfHeight = halfUp(height);
  const data = new Uint8Array(halfWidth * halfHeight);
  const pairs = width >> 1;
  for (let row = 0; row < halfHeight; row += 1) {
    const upper = 2 * row * width;
    // The last row of an odd height stands for both: its mean is then that of two samples, exactly.
    const lower = 2 * row + 1 < height ? upper + width : upper;
    const out = row * halfWidth;
    for (let i = 0; i < pairs; i += 1) {
      const a = upper + 2 * i;
      const b = lower + 2 * i;
      data[out + i] = (source[a]! + source[a + 1]! + source[b]! + source[b + 1]! + 2) >> 2;
    }
    if (pairs < halfWidth) data[out + pairs] = (source[upper + width - 1]! + source[lower + width - 1]! + 1) >> 1;
  }
  return { width: halfWidth, height: halfHeight, data };
}
