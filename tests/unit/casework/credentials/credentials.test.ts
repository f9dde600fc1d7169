import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../../src/casework/credentials/from-manifest-store';
import { mediaTypeOf } from '../../../../src/casework/credentials/media-type';

const manifest = {
  claim_generator_info: [{ name: 'Camera', version: '2' }],
  signature_info: { issuer: 'Example', time: '2026-01-01T00:00:00+00:00' },
  assertions: [
    {
      label: 'c2pa.actions.v2',
      data: {
        actions: [
          {
            action: 'c2pa.created',
            digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
            softwareAgent: { name: 'Maker' },
          },
        ],
      },
    },
    { label: 'stds.exif', data: 7 },
  ],
  ingredients: [{}],
};
const store = { active_manifest: 'a', manifests: { a: manifest }, validation_state: 'Valid' };

describe('content credentials', () => {
  it('that hold are told with who signed and what was done', () => {
    expect(credentialsOf(store)).toEqual({
      outcome: 'valid',
      detail: [
        'Signed by Example; whether that signer is to be trusted was not looked up.',
        'Signed at 2026-01-01T00:00:00+00:00.',
        'Written by Camera 2.',
        'It says that this was done: created with Maker, kind of source: trainedAlgorithmicMedia.',
        'Made from 1 named part.',
      ],
    });
  });

  it('of a signer on nobody’s list hold all the same', () => {
    const status = [{ code: 'signingCredential.untrusted' }, { code: 'timeStamp.untrusted' }];
    expect(credentialsOf({ ...store, validation_status: status }).outcome).toBe('valid');
  });

  it('that do not hold are told with why', () => {
    const status = [{ code: 'assertion.bmffHash.mismatch' }];
    expect(credentialsOf({ ...store, validation_state: 'Invalid', validation_status: status })).toMatchObject({
      outcome: 'invalid',
      detail: [
        'Does not hold: assertion.bmffHash.mismatch.',
        expect.stringContaining('Example'),
        ...Array<unknown>(4).fill(expect.anything()),
      ],
    });
    expect(credentialsOf({ ...store, validation_state: 'Invalid' }).outcome).toBe('invalid');
  });

  it.each([null, 7, {}, { active_manifest: 'b', manifests: { a: manifest } }])(
    'of another form are not checkable',
    (json) => expect(credentialsOf(json).outcome).toBe('not-checkable'),
  );
});

describe('the kind of a file', () => {
  const head = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  it.each([
    ['\0\0\0\x18ftypisom', 'video/mp4'],
    ['\0\0\0\x18ftypqt  ', 'video/quicktime'],
    ['RIFF\0\0\0\0AVI ', 'video/avi'],
    ['\x1aE\xdf\xa3webm', null],
    ['', null],
  ])('%j is %s', (text, type) => expect(mediaTypeOf(head(text))).toBe(type));
});
