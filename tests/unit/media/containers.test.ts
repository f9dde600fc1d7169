import { describe, expect, it } from 'vitest';
import { foreignContainer } from '../../../src/media/containers';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('foreignContainer', () => {
  it('knows AVI from its mark after the RIFF header', () =>
    expect(foreignContainer(bytes('RIFF\x01\x02\x03\x04AVI LIST'))).toBe('AVI'));
  it('does not take sound in a RIFF file for AVI', () =>
    expect(foreignContainer(bytes('RIFF\x01\x02\x03\x04WAVEfmt '))).toBeNull());
  it('knows Flash', () => expect(foreignContainer(bytes('FLV\x01\x05\x00\x00\x00\x09'))).toBe('Flash Video'));
  it('leaves MP4 and short files alone', () => {
    expect(foreignContainer(bytes('\x00\x00\x00\x18ftypmp42'))).toBeNull();
    expect(foreignContainer(new Uint8Array())).toBeNull();
  });
});
