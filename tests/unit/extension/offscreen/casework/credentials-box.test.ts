import { expect, it } from 'vitest';
import { mayCarryCredentials } from '../../../../../src/extension/offscreen/casework/credentials-box';

function box(kind: string, size: number, as64 = false): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, as64 ? 1 : size);
  for (let i = 0; i < 4; i += 1) bytes[4 + i] = kind.charCodeAt(i);
  if (as64) view.setBigUint64(8, BigInt(size));
  return bytes;
}
const file = (...boxes: Uint8Array<ArrayBuffer>[]): Blob => new Blob(boxes);

it.each([
  ['no box of the kind', file(box('ftyp', 24), box('mdat', 4000), box('moov', 300)), false],
  ['one at the end', file(box('ftyp', 24), box('mdat', 4000, true), box('moov', 300), box('uuid', 64)), true],
  ['one before the pictures', file(box('ftyp', 24), box('uuid', 640), box('mdat', 4000)), true],
  ['a file that is cut off', file(box('ftyp', 24), box('mdat', 4000).slice(0, 100)), false],
  ['a box of no length', file(box('ftyp', 24), new Uint8Array([0, 0, 0, 4, 109, 100, 97, 116, 9, 9, 9, 9])), true],
  ['a file of another kind', new Blob([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4, 5, 6, 7, 8])]), true],
  ['an empty file', new Blob([]), false],
])('%s', async (_name, given, expected) => {
  expect(await mayCarryCredentials(given)).toBe(expected);
});
