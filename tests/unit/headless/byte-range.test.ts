import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../src/headless/server/byte-range';

describe('byteRange', () => {
  it.each([
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=-200', { first: 800, last: 999 }],
    ['bytes=900-5000', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=999-999', { first: 999, last: 999 }],
  ])('%s of 1000 bytes', (header, range) => expect(byteRange(header, 1000)).toEqual(range));

  it.each([undefined, '', 'bytes=-', 'bytes=0-1,5-6', 'items=0-5', 'bytes=9-5'])('gives the whole for %s', (header) =>
    expect(byteRange(header, 1000)).toBe('whole'),
  );

  it('gives the whole of an empty file', () => expect(byteRange('bytes=0-15', 0)).toBe('whole'));

  it.each([
    ['bytes=1000-', 1000],
    ['bytes=-0', 1000],
  ])('%s of %d bytes cannot be met', (header, size) => expect(byteRange(header, size)).toBe('unsatisfiable'));
});
