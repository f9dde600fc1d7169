import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ItemRecord } from '../../../../../src/casework/model/records';
import { TEXTURE_FAMILIES } from '../../../../../src/casework/person/texture-values';
import type { Model } from '../../../../../src/detector/classifier/model';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import { unknownPost } from '../../../../../src/extension/messages/post';
import type { VideoRecord } from '../../../../../src/extension/messages/video-record';
import { createEvidenceRecorder } from '../../../../../src/extension/offscreen/casework/evidence/evidence-recorder';
import { createLinks, type Links } from '../../../../../src/extension/offscreen/casework/links/links';
import type { CaseStore } from '../../../../../src/extension/storage/cases/case-store';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';
import { record, verdict } from '../../verdict';

const timingsMs = { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };
const { instrument } = evidenceRecord('i', 'k', '');
const looking = record({ state: 'looking', verdict: null, stable: false, tabId: 7 });
const { videoId } = looking;
const judged = verdict({ llr: 0.7, tracks: [] });

let store: CaseStore;
let asked: string[];
let shown: boolean;
let nowMs: number;
let links: Links;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = (await import('../../../../../src/extension/storage/cases/cases')).openCases();
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const changes = [changeOf.case(caseRecord('k')), changeOf.item(itemRecord('i', 'k', { state: 'elsewhere' }))];
  await store.change('k', () => ({ step, changes }));
  [asked, shown, nowMs] = [[], true, 9000];
  links = createLinks({
    ...{ store, model: {} as Model, instrument: () => Promise.resolve(instrument), nowMs: () => nowMs },
    newRecorder: () => createEvidenceRecorder({ encode: () => Promise.resolve(new Blob(['x'])), nowMs: () => 9000 }),
    recordOf: (id) => Promise.resolve(id === 'history' ? record({ videoId: id, tabId: null }) : undefined),
    rescan: (one) => {
      asked.push(one.videoId);
      return Promise.resolve(shown);
    },
    warn: (error) => {
      throw error;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const link = (id = videoId): void => links.link({ type: 'link', caseId: 'k', itemId: 'i', videoId: id });
const item = async (): Promise<ItemRecord> => (await store.get('item', 'i'))!;
const written = (state: ItemRecord['state']): Promise<void> =>
  vi.waitFor(async () => expect((await item()).state).toBe(state));

function frame(mediaTimeS: number): RawFrame {
  return {
    ...{ format: 'RGBA', width: 32, height: 32, mediaTimeS, color: { matrix: 'bt709', fullRange: true } },
    ...{ layout: [{ offset: 0, stride: 128 }], data: new ArrayBuffer(4096) },
  };
}

/** The page looks anew as it was asked to, and what it gives then counts. */
async function expectEvidenceOfNextLook(): Promise<void> {
  const anew = links.witness({ ...looking, videoId: 'anew', demanded: true }, 5);
  const later = verdict({ llr: 0.9 });
  anew.see(frame(1), 'video')!.took({ mediaTimeS: 1, faces: [], timingsMs, verdict: later });
  anew.changed({ ...looking, videoId: 'anew', verdict: later, state: 'assessed', stable: true });
  await vi.waitFor(async () => expect((await item()).result!.verdict.llr).toBe(0.9));
  expect((await item()).result!.evidenceSha256).not.toBeNull();
}

it('takes evidence of a video that is linked before its first frame, and writes it once the verdict is settled', async () => {
  const witness = links.witness(looking, 12);
  link();
  const taking = witness.see(frame(0.5), 'video')!;
  expect(taking.wanted).toEqual({ wantFeatures: TEXTURE_FAMILIES, wantLandmarks: true });
  taking.took({ mediaTimeS: 0.5, faces: [], timingsMs, verdict: judged });
  witness.changed({ ...looking, state: 'assessed', verdict: judged });
  expect((await item()).state, 'not settled yet').toBe('elsewhere');
  witness.changed({ ...looking, state: 'assessed', verdict: judged, stable: true });
  await written('done');
  const { result } = await item();
  expect(result).toMatchObject({ pixels: 'player', durationS: 12, widthPx: 32, verdict: { llr: 0.7 }, llrLow: null });
  const evidence = await store.get('evidence', 'i');
  expect(evidence).toMatchObject({ frames: [{ mediaTimeS: 0.5, pixelFormat: 'RGBA' }], instrument });
  expect(result!.evidenceSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(witness.see(frame(1), 'video'), 'nobody wants more').toBeNull();
  expect(asked).toEqual([]);
});

it('writes down what the page says of the post by then: page, author and account, also of a video without a verdict', async () => {
  const witness = links.witness(looking, null);
  link();
  const post = { ...unknownPost('x'), permalink: 'https://x.com/some/status/18', author: 'some', postId: '18' };
  const told: VideoRecord = { ...looking, post, problem: { kind: 'blocked', reason: 'protected' } };
  witness.changed(told);
  await written('failed');
  const { origin, accountId } = await item();
  const claim = { ...post, platform: 'x' } as Partial<typeof post>;
  delete claim.site;
  expect(origin).toEqual({ pageUrl: looking.pageUrl, mediaUrl: null, post: claim, file: null });
  expect(await store.get('account', accountId!)).toMatchObject({ platform: 'x', handle: 'some' });
  expect((await store.journal('k')).at(-1)!.detail).toMatchObject({
    seen: { pageUrl: looking.pageUrl, mediaUrl: looking.mediaUrl, post: claim },
  });
});

it('wants nothing of videos that are linked to no item', () => {
  const witness = links.witness(looking, null);
  expect(witness.see(frame(0), 'video')).toBeNull();
  witness.ended(looking);
});

it('writes what is known of a settled video, and has the page look anew for the evidence', async () => {
  const settled: VideoRecord = { ...looking, state: 'assessed', verdict: judged, stable: true };
  const witness = links.witness(settled, 5);
  link();
  await written('done');
  expect((await item()).result).toMatchObject({ evidenceSha256: null, prints: [] });
  await vi.waitFor(() => expect(asked).toEqual([videoId]));

  witness.ended(settled);
  await expectEvidenceOfNextLook();
});

it('has the page look anew where what was known of the same media settles it in the middle: that verdict rests on no evidence', async () => {
  const witness = links.witness(looking, 5);
  link();
  witness.see(frame(0), 'video')!.took({ mediaTimeS: 0, faces: [], timingsMs, verdict: judged });
  const recalled = verdict({ llr: 0.4, tracks: [] });
  witness.changed({ ...looking, verdict: recalled, state: 'assessed', stable: true, known: 'same-media' });
  await written('done');
  expect((await item()).result).toMatchObject({ evidenceSha256: null, verdict: { llr: 0.4 } });
  await vi.waitFor(() => expect(asked).toEqual([videoId]));

  await expectEvidenceOfNextLook();
});

it('judges apart what is linked in the middle, and hears of the same item once', () => {
  const witness = links.witness(looking, null);
  expect(witness.stream()).toBe('');
  witness.changed({ ...looking, state: 'assessed', verdict: judged });
  link();
  expect(witness.stream()).toContain('i');
  const taking = witness.see(frame(0), 'video')!;
  link();
  taking.took({ mediaTimeS: 0, faces: [], timingsMs, verdict: judged });
  expect(asked).toEqual([]);
});

it('waits a moment for an item that is linked before it is written', async () => {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  links.link({ type: 'link', caseId: 'k', itemId: 'later', videoId: 'history' });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const later = itemRecord('later', 'k', { state: 'elsewhere' });
  await store.change('k', () => ({ step, changes: [changeOf.item(later)] }));
  await vi.waitFor(async () => expect((await store.get('item', 'later'))!.state).toBe('done'));
});

it('does not take another video for the one that is looked at anew', async () => {
  links.witness({ ...looking, verdict: judged, stable: true, state: 'assessed' }, 5);
  link();
  await vi.waitFor(() => expect(asked).toEqual([videoId]));
  const other = links.witness({ ...looking, videoId: 'b', demanded: true, mediaUrl: 'https://b.example/' }, 5);
  expect(other.see(frame(0), 'video')).toBeNull();
  const same = links.witness({ ...looking, videoId: 'c', demanded: false }, 5);
  expect(same.see(frame(0), 'video')).toBeNull();
  nowMs += 15_001;
  const late = links.witness({ ...looking, videoId: 'd', demanded: true }, 5);
  expect(late.see(frame(0), 'video'), 'asked for by somebody else, long after').toBeNull();
});

it('keeps the verdict of a video that no page shows any more', async () => {
  link('history');
  await written('done');
  expect(asked).toEqual([]);
  expect((await item()).result).toMatchObject({ evidenceSha256: null, startedAtMs: 2000, endedAtMs: 2000 });
});

it.each([
  ['a video that nobody knows', () => link('nobody'), 'page-gone'],
  [
    'one whose page goes before it is judged',
    () => {
      const witness = links.witness(looking, null);
      link();
      witness.ended(looking);
    },
    'page-gone',
  ],
  [
    'one that cannot be read',
    () => {
      const witness = links.witness(looking, null);
      link();
      witness.changed({ ...looking, problem: { kind: 'blocked', reason: 'protected' }, state: 'not-assessable' });
    },
    'protected',
  ],
])('says why there is no verdict on %s', async (_name, happen, code) => {
  happen();
  await written('failed');
  expect((await item()).problem!.code).toBe(code);
});

it('marks what was copied off the screen: faces, but no measurement', async () => {
  const witness = links.witness(looking, null);
  link();
  const blocked: VideoRecord = {
    ...looking,
    state: 'not-assessable',
    problem: { kind: 'blocked', reason: 'protected' },
  };
  witness.changed(blocked);
  await written('failed');
  witness.see(frame(3), 'screen')!.took({ mediaTimeS: 3, faces: [], timingsMs, verdict: judged });
  witness.changed({ ...blocked, pixels: 'screen' });
  witness.changed({ ...blocked, pixels: 'screen', problem: { kind: 'blocked', reason: 'screen-copy' } });
  await written('done');
  const { result, problem } = await item();
  expect(result).toMatchObject({ pixels: 'screen', verdict: { status: 'not-assessable', llr: null, band: null } });
  expect(problem!.code).toBe('screen-copy');
  expect((await store.get('evidence', 'i'))!.frames[0]).toMatchObject({ mediaTimeS: 3, llr: null });
});
