import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../src/casework/journal/canonical-json';
import { createSha256, recordSha256, sha256Of } from '../../../../src/casework/journal/digest';
import { localTimeOf } from '../../../../src/casework/journal/local-time';

describe('canonical JSON', () => {
  it('gives the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts by UTF-16 code units, as the RFC does in section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))) as object);
    // Names of whole numbers come first in any object of JavaScript; the others keep the order of the text.
    expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it('is the same for the same contents, and after a way through JSON and a structured clone', () => {
    const one = { b: [1, { y: -0, x: undefined }], a: 'cut off \ud83d' };
    const two = { a: 'cut off \ud83d', b: [1, { y: 0 }] };
    expect(canonicalJson(one)).toBe(canonicalJson(two));
    expect(canonicalJson(JSON.parse(canonicalJson(one)))).toBe(canonicalJson(one));
    expect(canonicalJson(structuredClone(one))).toBe(canonicalJson(one));
  });

  it.each([[NaN], [Infinity], [[undefined]], [new Date(0)], [new Uint8Array(1)], [new Map()], [1n], [() => 0]])(
    'refuses %s',
    (value) => expect(() => canonicalJson({ value })).toThrow(TypeError),
  );
});

describe('SHA-256', () => {
  it('gives the example of FIPS 180-4', () => {
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same for bytes that come piece by piece, by another maker', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 251);
    const running = createSha256();
    for (let i = 0; i < bytes.length; i += 77) running.update(bytes.subarray(i, i + 77));
    expect(running.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of a record is that of its canonical JSON as UTF-8', () => {
    expect(recordSha256({ ü: '€' })).toBe(createHash('sha256').update('{"ü":"€"}', 'utf8').digest('hex'));
  });
});

describe('local time', () => {
  const atMs = Date.UTC(2026, 10, 23, 23, 30, 1, 5);
  it.each([
    [60, '2026-11-24T00:30:01.005+01:00'],
    [0, '2026-11-23T23:30:01.005+00:00'],
    [-210, '2026-11-23T20:00:01.005-03:30'],
    [345, '2026-11-24T05:15:01.005+05:45'],
  ])('%i minutes ahead of UTC', (aheadMin, text) => {
    expect(localTimeOf(atMs, aheadMin)).toBe(text);
    expect(Date.parse(text)).toBe(atMs);
  });
});
