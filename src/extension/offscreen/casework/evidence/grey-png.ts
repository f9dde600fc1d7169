import { crc32 } from '../../../../casework/package/crc32';
import type { Plane8 } from '../../../../detector/frames/frame';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(0, bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Each row as differences to the row above (filter 2, "Up"), which makes video luma about a tenth smaller than no filter. */
function filtered({ width, height, data }: Plane8): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    const to = y * (width + 1);
    rows[to] = 2;
    for (let x = 0; x < width; x += 1) {
      const above = y === 0 ? 0 : data[(y - 1) * width + x]!;
      rows[to + 1 + x] = (data[y * width + x]! - above) & 0xff;
    }
  }
  return rows;
}

/**
 * A plane as a PNG of 8-bit grey levels, without loss: the levels are the plane's samples, no gamma or colour is told of them.
 * A canvas would write three equal channels, and some browsers alter what is read back from one.
 */
export async function greyPng(plane: Plane8): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, plane.width);
  view.setUint32(4, plane.height);
  header.set([8, 0, 0, 0, 0], 8);
  const packed = new Blob([filtered(plane)]).stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ];
  return new Blob(parts, { type: 'image/png' });
}
