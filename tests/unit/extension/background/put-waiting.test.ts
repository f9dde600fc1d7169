import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as putVideo from '../../../../src/extension/background/casework/put-video';
import type { CaseStore } from '../../../../src/extension/storage/cases/case-store';
import { record } from '../verdict';
import { beginCase, fillDisk, session, stored } from './case-begun';

vi.mock('wxt/browser', () => ({
  browser: {
    ...{ storage: { session, local: session } },
    runtime: { getURL: () => 'chrome-extension://abc/offscreen.html', getContexts: () => Promise.resolve([{}]) },
    tabs: { create: () => Promise.resolve({}) },
  },
}));

const WAITING = 'waiting-for-a-case:0';
const { videoId } = record();

let store: CaseStore;
let background: typeof putVideo;
beforeEach(async () => {
  store = await beginCase();
  background = await import('../../../../src/extension/background/casework/put-video');
  const { openEvidence } = await import('../../../../src/extension/storage/evidence/evidence');
  await openEvidence().put(record());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const mediaUrls = async (): Promise<(string | null)[]> =>
  (await store.all('item', 'k')).map(({ origin }) => origin.mediaUrl);

it('a video waits for the answer to which case it goes, and goes there', async () => {
  expect(await background.putVideo(videoId)).toMatchObject({ kind: 'ask' });
  expect([stored[WAITING], await mediaUrls()]).toEqual([[videoId], []]);
  expect(await background.putWaiting('k')).toBeNull();
  expect([stored[WAITING], await mediaUrls()]).toEqual([undefined, [record().mediaUrl]]);
});

it('one that cannot be written waits on, and the reason is told', async () => {
  await background.putVideo(videoId);
  fillDisk();
  expect(await background.putWaiting('k')).toContain('no room left');
  expect([stored[WAITING], await mediaUrls()]).toEqual([[videoId], []]);
  vi.restoreAllMocks();
  expect(await background.putWaiting('k')).toBeNull();
  expect(await mediaUrls()).toEqual([record().mediaUrl]);
});
