import { inflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { greyPng } from '../../../../../src/extension/offscreen/casework/evidence/grey-png';

/** Chunks of a PNG, their checksums looked at. */
function chunksOf(bytes: Buffer): Map<string, Buffer> {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(kind, data);
    at += 12 + length;
  }
  return chunks;
}

it('holds every sample as it is', async () => {
  const [width, height] = [37, 21];
  const data = Uint8Array.from({ length: width * height }, (_, i) => (i * 7919 + (i % 13) * 31) & 0xff);
  const png = await greyPng({ width, height, data });
  expect(png.type).toBe('image/png');
  const chunks = chunksOf(Buffer.from(await png.arrayBuffer()));
  const header = chunks.get('IHDR')!;
  expect([header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)]).toEqual([
    width,
    height,
    8,
    0,
    0,
    0,
    0,
  ]);
  const rows = inflateSync(chunks.get('IDAT')!);
  const read: number[] = [];
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (width + 1)], 'filter of the row').toBe(2);
    for (let x = 0; x < width; x += 1) {
      const above = y === 0 ? 0 : read[(y - 1) * width + x]!;
      read.push((rows[y * (width + 1) + 1 + x]! + above) & 0xff);
    }
  }
  expect(read).toEqual([...data]);
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
});
