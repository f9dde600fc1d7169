import { expect, test } from 'vitest';
import { checksumsOf, ChecksumError, sha256, verify } from '../../../../scripts/engines/checksums';
import recorded from '../../../../scripts/engines/checksums.json';

const ABC = new TextEncoder().encode('abc');
/** FIPS 180-2, appendix B.1. */
const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('SHA-256 as in the standard', () => {
  expect(sha256(ABC)).toBe(SHA256_OF_ABC);
  expect(checksumsOf(new Map([['a', ABC]]))).toEqual({ a: SHA256_OF_ABC });
});

test('files that fit pass', () => {
  expect(() => verify('input', new Map([['a', ABC]]), { a: SHA256_OF_ABC })).not.toThrow();
});

test('one changed byte stops with the name, both values and what to do', () => {
  const changed = new Map([['package/model.tflite', Uint8Array.of(0x61, 0x62, 0x64)]]);
  const check = (): void => verify('input', changed, { 'package/model.tflite': SHA256_OF_ABC });
  expect(check).toThrow(ChecksumError);
  expect(check).toThrow(/package\/model\.tflite has SHA-256 [0-9a-f]{64}, expected ba7816bf/);
  expect(check).toThrow('npm ci');
});

test('a file that nobody recorded is refused', () => {
  expect(() => verify('output', new Map([['new.bin', ABC]]), {})).toThrow('expected none');
});

test('every input and output is recorded', () => {
  expect(Object.keys(recorded.inputs)).toHaveLength(5);
  expect(Object.keys(recorded.outputs)).toHaveLength(5);
  for (const hash of Object.values({ ...recorded.inputs, ...recorded.outputs })) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
