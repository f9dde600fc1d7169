import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import { frameBytes } from '../../../../../src/extension/offscreen/casework/evidence/frame-bytes';
import { sha256 } from '../../../../../src/extension/storage/cases/sha256';

const color = { matrix: 'bt709', fullRange: false } as const;

/** 3 x 3 samples of I420 with so many bytes after each row and each plane. */
function padded(rowGap: number, planeGap: number): RawFrame {
  const sizes = [
    [3, 3],
    [2, 2],
    [2, 2],
  ] as const;
  const bytes: number[] = [99, 99];
  let sample = 0;
  const layout = sizes.map(([width, height]) => {
    const offset = bytes.length;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) bytes.push((sample += 1));
      // A buffer may end with the last row's last sample.
      bytes.push(...Array<number>(rowGap).fill(77));
    }
    bytes.push(...Array<number>(planeGap).fill(88));
    return { offset, stride: width + rowGap };
  });
  const data = Uint8Array.from(bytes).buffer;
  return { format: 'I420', width: 3, height: 3, layout, color, data, mediaTimeS: 0 };
}
const SAMPLES = Uint8Array.from({ length: 17 }, (_, i) => i + 1);

it.each([
  [0, 0],
  [5, 0],
  [0, 7],
  [4, 3],
])('reads the samples alone, with %i bytes after rows and %i after planes', (rowGap, planeGap) => {
  expect([...frameBytes(padded(rowGap, planeGap))]).toEqual([...SAMPLES]);
});

it('copies nothing where nothing lies in between', () => {
  const frame = padded(0, 0);
  expect(frameBytes(frame).buffer).toBe(frame.data);
});

it('keeps the order of planes as they are named, not as they lie', () => {
  const frame = padded(0, 0);
  const [y, cb, cr] = frame.layout;
  const swapped = { ...frame, layout: [y!, cr!, cb!] };
  expect([...frameBytes(swapped)]).toEqual([
    ...SAMPLES.subarray(0, 9),
    ...SAMPLES.subarray(13),
    ...SAMPLES.subarray(9, 13),
  ]);
});

it('names them by their SHA-256', async () => {
  expect(await sha256(frameBytes(padded(1, 1)))).toBe(createHash('sha256').update(SAMPLES).digest('hex'));
});
