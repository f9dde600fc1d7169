import { planeExtents } from '../../../../detector/frames/check-frame';
import type { RawFrame } from '../../../../detector/frames/frame';

/**
 * The samples of a frame as decoded, without what lies between rows or planes: the visible rows of each plane, one after the other, planes in their order. Their
 * SHA-256 names the frame, whatever padding a decoder leaves.
 * in   a frame that passed `checkFrame`      out   a view of its buffer where nothing lies in between, else a copy
 */
export function frameBytes(frame: RawFrame): Uint8Array<ArrayBuffer> {
  const extents = planeExtents(frame.format, frame.width, frame.height);
  const total = extents.reduce((sum, { rowBytes, rows }) => sum + rowBytes * rows, 0);
  const start = frame.layout[0]!.offset;
  let next = start;
  const isDense = extents.every(({ rowBytes, rows }, plane) => {
    const { offset, stride } = frame.layout[plane]!;
    const follows = offset === next && (stride === rowBytes || rows === 1);
    next = offset + rowBytes * rows;
    return follows;
  });
  if (isDense) return new Uint8Array(frame.data, start, total);
  const source = new Uint8Array(frame.data);
  const bytes = new Uint8Array(total);
  let at = 0;
  extents.forEach(({ rowBytes, rows }, plane) => {
    const { offset, stride } = frame.layout[plane]!;
    for (let row = 0; row < rows; row += 1, at += rowBytes) {
      const from = offset + row * stride;
      bytes.set(source.subarray(from, from + rowBytes), at);
    }
  });
  return bytes;
}
