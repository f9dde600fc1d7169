import { expect, test } from 'vitest';
import { greyPng } from '../../../../../../src/extension/offscreen/casework/evidence/grey-png';
import { readGreyPng } from '../../../../../../src/extension/ui/casework/evidence/load/grey-png';
import { deflateSync } from 'node:zlib';

const levels = (width: number, height: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, i) => (i * i * 31 + i * 7) % 256);

test('the luma that the recorder writes comes back level by level', async () => {
  const plane = { width: 37, height: 23, data: levels(37, 23) };
  expect(await readGreyPng(await greyPng(plane))).toEqual(plane);
});

/** A PNG whose rows are as given, each with its filter's number first. Checksums are not read. */
function pngOf(width: number, height: number, rows: readonly number[], colour = 0): Blob {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, colour], 8);
  const packed = deflateSync(Uint8Array.from(rows));
  return new Blob([
    Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]),
  ]);
}

test('all filters are undone, as PNG specification 9.2 has them', async () => {
  // Worked out by hand: every row is 10, 30, 20 after its filter is undone.
  const rows = [
    ...[0, 10, 30, 20],
    ...[1, 10, 20, 246],
    ...[2, 0, 0, 0],
    // Average: 10 - floor(10 / 2), 30 - floor((10 + 30) / 2), 20 - floor((30 + 20) / 2).
    ...[3, 5, 10, 251],
    // Paeth of (0, 10, 0) is 10, of (10, 30, 10) is 30, of (30, 20, 30) is 20.
    ...[4, 0, 0, 0],
  ];
  const { data } = await readGreyPng(pngOf(3, 5, rows));
  expect([...data]).toEqual(Array.from({ length: 5 }, () => [10, 30, 20]).flat());
});

test('what is no such PNG is refused', async () => {
  await expect(readGreyPng(pngOf(1, 1, [0, 1], 2))).rejects.toThrow('not of plain grey levels');
  await expect(readGreyPng(pngOf(2, 2, [0, 1]))).rejects.toThrow('2 bytes of 2 x 2');
  await expect(readGreyPng(pngOf(1, 1, [7, 1]))).rejects.toThrow('filter 7');
  await expect(readGreyPng(new Blob(['no']))).rejects.toThrow();
});
