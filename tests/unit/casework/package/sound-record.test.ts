import { describe, expect, it } from 'vitest';
import { isSoundRecord } from '../../../../src/casework/package/sound-record';
import { evidence, input, items, SHA } from '../report/a-report';

/** Evidence of one frame, whose one face has these samples. */
function withSamples(samples: unknown): unknown {
  const [frame] = evidence.frames;
  return { ...evidence, frames: [{ ...frame!, faces: [{ ...frame!.faces[0]!, samples }] }] };
}

describe('a record from elsewhere', () => {
  it('is taken as it is written here', () => {
    expect(items.every((item) => isSoundRecord('item', item))).toBe(true);
    expect(isSoundRecord('case', input.case)).toBe(true);
    expect(isSoundRecord('person', input.people[0])).toBe(true);
    expect(isSoundRecord('source', input.sources[0])).toBe(true);
    expect(isSoundRecord('evidence', evidence)).toBe(true);
    expect(isSoundRecord('evidence', withSamples({ sha256: SHA, areaPx: { x: 0, y: 0, width: 16, height: 16 } }))).toBe(
      true,
    );
    expect(isSoundRecord('evidence', withSamples({ sha256: 'no hash' }))).toBe(false);
  });

  it('may name no address but of the web', () => {
    const account = { ...input.accounts[0]!, url: 'https://example.org/' };
    expect(isSoundRecord('account', account)).toBe(true);
    expect(isSoundRecord('account', { ...account, url: 'javascript:alert(1)' })).toBe(false);
    const { origin } = items[0]!;
    expect(isSoundRecord('item', { ...items[0], origin: { ...origin, pageUrl: 'javascript:alert(1)' } })).toBe(false);
    expect(isSoundRecord('item', { ...items[0], origin: { ...origin, mediaUrl: 'blob:https://x.com/1' } })).toBe(true);
    // Frames without an address of their own.
    expect(isSoundRecord('item', { ...items[0], origin: { ...origin, pageUrl: 'about:srcdoc' } })).toBe(true);
  });

  it.each([
    ['case', { ...input.case, baseRate: 1 }],
    ['case', { ...input.case, name: undefined }],
    ['item', { ...items[0], state: 'stolen' }],
    ['item', { ...items[0], result: {} }],
    ['evidence', { ...evidence, frames: null }],
    ['case', { ...input.case, createdAtMs: 1e300 }],
    ['item', { ...items[0], addedAtMs: -9e15 }],
    ['account', { ...input.accounts[0], url: 'https://[' }],
    ['item', { ...items[0], bytes: { ...items[0]!.bytes, sha256: 'no hash' } }],
    ['item', { ...items[0], result: { ...items[0]!.result, thumbnailSha256: '../x' } }],
    ['evidence', { ...evidence, frames: [{ ...evidence.frames[0]!, capturedAtMs: undefined }] }],
    ['evidence', { ...evidence, frames: [{ ...evidence.frames[0]!, faces: [{ trackId: 1 }] }] }],
    ['enrolment', { schemaId: '', itemIds: [], enrolledAtMs: 0, model: { movement: 1 } }],
    ['movement', {}],
  ] as const)('is refused in another shape: %s', (kind, record) => expect(isSoundRecord(kind, record)).toBe(false));
});
