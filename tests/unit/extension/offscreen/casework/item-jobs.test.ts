import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyJournal } from '../../../../support/casework/verify-journal';
import type { ItemRecord, ItemResult } from '../../../../../src/casework/model/records';
import { CODE_VERSION } from '../../../../../src/detector/verdict/code-version';
import {
  createItemJobs,
  type ItemJobs,
  type ItemJobsParts,
} from '../../../../../src/extension/offscreen/casework/items/item-jobs';
import { takeBackInterrupted, writeResult } from '../../../../../src/extension/offscreen/casework/items/write-item';
import { QueueHaltedError } from '../../../../../src/extension/offscreen/casework/runner/job-source';
import { startRunner } from '../../../../../src/extension/offscreen/casework/runner/runner';
import { currentIds } from '../../../../../src/extension/offscreen/same-media/current-ids';
import { evidenceOf } from '../../../../../src/extension/storage/cases/evidence-of';
import type { CaseStore, RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';
import { verdict } from '../../verdict';

const SHA = 'a'.repeat(64);
const BYTES = { sha256: SHA, sizeBytes: 3, kept: true } as const;

function resultOf(part: Partial<ItemResult> = {}): ItemResult {
  return {
    ...{ verdict: verdict({ ...currentIds, codeVersion: CODE_VERSION }), llrLow: -1, llrHigh: 1, pixels: 'file' },
    ...{ startedAtMs: 1, endedAtMs: 2, durationS: 1, widthPx: 1, heightPx: 1, codec: null, prints: [] },
    ...{ thumbnailSha256: null, evidenceSha256: 'e'.repeat(64), takenFromItemId: null, credentials: null },
    ...part,
  };
}

let store: CaseStore;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = (await import('../../../../../src/extension/storage/cases/cases')).openCases();
});
afterEach(() => vi.unstubAllGlobals());

async function write(caseId: string, changes: readonly RecordChange[]): Promise<void> {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  expect(await store.change(caseId, () => ({ step, changes }))).toMatchObject({ ok: true });
}
const put = (...items: ItemRecord[]): Promise<void> =>
  write(items[0]!.caseId, [changeOf.case(caseRecord(items[0]!.caseId)), ...items.map(changeOf.item)]);

function jobs(part: Partial<ItemJobsParts> = {}): ItemJobs {
  const parts: Partial<ItemJobsParts> = {
    ...{ store, nowMs: Date.now, progress: () => undefined, took: () => undefined },
    fetchMedia: () => Promise.resolve({ problem: 'needs-permission' }),
    warn: (error) => {
      throw error;
    },
    ...part,
  };
  return createItemJobs(parts as ItemJobsParts);
}
const whats = async (caseId: string): Promise<string[]> =>
  (await store.journal(caseId)).map(({ what }) => what).slice(1);

describe('items that wait', () => {
  it('takes the result of the same bytes over, and says from which item', async () => {
    const measured = itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() });
    await put(measured, itemRecord('two', 'k', { bytes: BYTES, name: 'again.mp4' }));
    const work = jobs();
    expect(await work.doNext()).toBe(true);
    expect(await work.doNext()).toBe(false);
    const item = (await store.get('item', 'two'))!;
    expect(item).toMatchObject({ state: 'done', attempts: 0, result: { takenFromItemId: 'one', llrLow: -1 } });
    expect(await store.get('evidence', 'two')).toBeUndefined();
    expect(await whats('k')).toEqual(['item.scanned']);
  });

  it('copies the evidence from another case, so that each case holds what it rests on', async () => {
    await put(itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() }));
    await write('k', [changeOf.evidence(evidenceRecord('one', 'k', 'c'.repeat(64)))]);
    await put(itemRecord('two', 'other', { bytes: BYTES }));
    await jobs().doNext();
    const evidence = (await store.get('evidence', 'two'))!;
    expect(evidence).toMatchObject({ itemId: 'two', caseId: 'other', frames: [{ sha256: 'a' }] });
    const item = (await store.get('item', 'two'))!;
    const records = [changeOf.case(caseRecord('other')), changeOf.item(item), changeOf.evidence(evidence)] as const;
    expect(
      verifyJournal(
        await store.journal('other'),
        records.map((one) => ({ ...one, record: one.record! })),
      ),
    ).toEqual([]);
  });

  it.each([
    ['another model', { verdict: verdict({ ...currentIds, codeVersion: CODE_VERSION, modelId: 'older' }) }],
    ['older code', { verdict: verdict({ ...currentIds, codeVersion: '0.0.1' }) }],
    ['a page’s player', { pixels: 'player' as const }],
  ])('does not take over what %s measured', async (_name, part) => {
    const measured = itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf(part) });
    await put(measured, itemRecord('two', 'k', { bytes: BYTES }));
    await jobs().doNext();
    // Measured it would have been; its bytes are not here.
    expect(await store.get('item', 'two')).toMatchObject({
      state: 'failed',
      problem: { code: 'no-bytes' },
      attempts: 1,
    });
    expect(await whats('k')).toEqual(['item.begun', 'item.failed']);
  });

  /** One line of the journal. */
  const note = async (caseId: string, what: string, changes: readonly RecordChange[] = []): Promise<void> => {
    const answer = await store.change(caseId, () => ({ step: { what, by: 'analyst', detail: {} }, changes }));
    expect(answer).toMatchObject({ ok: true });
  };

  it('names the item of its own case that holds the evidence, so that another case may go', async () => {
    await put(itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() }));
    await write('k', [changeOf.evidence(evidenceRecord('one', 'k', 'c'.repeat(64)))]);
    await put(itemRecord('two', 'other', { bytes: BYTES }));
    await jobs().doNext();
    await store.purge('k');
    await write('other', [changeOf.item(itemRecord('three', 'other', { bytes: BYTES }))]);
    await jobs().doNext();
    const three = (await store.get('item', 'three'))!;
    expect(three).toMatchObject({ state: 'done', result: { takenFromItemId: 'two' } });
    expect(await evidenceOf(store, three)).toMatchObject({ itemId: 'two', caseId: 'other' });
    expect(await evidenceOf(store, (await store.get('item', 'two'))!)).toMatchObject({ itemId: 'two' });
    expect(await evidenceOf(store, { ...three, caseId: 'k' })).toBeUndefined();
  });

  it.each(['k', 'other'])('takes nothing over that came in a package, into case %s neither', async (into) => {
    const claimed = itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() });
    await put(claimed);
    await note('k', 'case.imported');
    await put(itemRecord('two', into, { bytes: BYTES }));
    await jobs().doNext();
    expect(await store.get('item', 'two')).toMatchObject({ state: 'failed', result: null, attempts: 1 });

    // Measured since, on this machine.
    await note('k', 'item.scanned', [changeOf.item({ ...claimed, note: 'seen' })]);
    await put(itemRecord('three', into, { bytes: BYTES }));
    await jobs().doNext();
    expect(await store.get('item', 'three')).toMatchObject({ state: 'done', result: { takenFromItemId: 'one' } });
  });

  it('knows a case that was deleted for good and came back by a package', async () => {
    const measured = itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() });
    await put(measured);
    expect(await store.measuredWithBytes(SHA, currentIds.modelId)).toEqual(measured);
    await store.purge('k');
    await put(measured);
    await note('k', 'case.imported');
    await note('k', 'case.paused');
    expect(await store.measuredWithBytes(SHA, currentIds.modelId)).toBeUndefined();
  });

  it('takes nothing over from a case that is deleted for good in between', async () => {
    await put(itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf() }));
    await write('k', [changeOf.evidence(evidenceRecord('one', 'k', 'c'.repeat(64)))]);
    await put(itemRecord('two', 'other', { bytes: BYTES }));
    let purged = false;
    const change: CaseStore['change'] = async (caseId, build) => {
      if (!purged) await store.purge('k');
      purged = true;
      return store.change(caseId, build);
    };
    const work = jobs({ store: { ...store, change } });
    expect(await work.doNext()).toBe(true);
    expect(await store.get('item', 'two')).toMatchObject({ state: 'waiting', result: null });
    expect(await store.get('evidence', 'two')).toBeUndefined();
    await work.doNext();
    expect(await store.get('item', 'two')).toMatchObject({ state: 'failed', problem: { code: 'no-bytes' } });
  });

  it('measures anew what has a result already, when the analyst has it wait again', async () => {
    await put(
      itemRecord('one', 'k', { state: 'waiting', bytes: BYTES, result: resultOf({ evidenceSha256: null }) }),
      itemRecord('other', 'k', { state: 'done', bytes: BYTES, result: resultOf() }),
    );
    await jobs().doNext();
    expect((await store.get('item', 'one'))!.state).toBe('failed');
    expect((await store.get('item', 'one'))!.result, 'what was known stays').not.toBeNull();
  });

  it('keeps what was found of content credentials, where it is measured anew by a page', async () => {
    const credentials = { outcome: 'valid', detail: ['Signed by Example.'] } as const;
    await put(itemRecord('one', 'k', { state: 'done', bytes: BYTES, result: resultOf({ credentials }) }));
    const measured = { result: resultOf({ pixels: 'player' }), evidence: null, blobs: [] };
    const outcome = { measured, problem: null, fetched: null };
    expect(await writeResult(store, { caseId: 'k', itemId: 'one' }, outcome, ['done'])).toBe(true);
    expect((await store.get('item', 'one'))!.result).toMatchObject({ pixels: 'player', credentials });
  });

  it('says why a file cannot be fetched', async () => {
    const origin = { pageUrl: null, mediaUrl: 'https://a.example/b.mp4', post: null, file: null };
    await put(itemRecord('one', 'k', { origin }));
    const asked: string[] = [];
    await jobs({
      fetchMedia: (url, { pageUrl }) => {
        asked.push(url, pageUrl);
        return Promise.resolve({ problem: 'needs-permission' });
      },
    }).doNext();
    expect(asked).toEqual([origin.mediaUrl, origin.mediaUrl]);
    expect(await store.get('item', 'one')).toMatchObject({ state: 'failed', problem: { code: 'needs-permission' } });
  });

  it('keeps the bytes that it fetched, by their hash', async () => {
    const origin = { pageUrl: null, mediaUrl: 'https://a.example/b.mp4', post: null, file: null };
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const measured = itemRecord('one', 'k', {
      state: 'done',
      bytes: { ...BYTES, sha256: abc, kept: false },
      result: resultOf(),
    });
    await put(measured, itemRecord('two', 'k', { origin }));
    const work = jobs({
      fetchMedia: (_url, _announced, took) => {
        for (const piece of ['a', 'bc']) took(new TextEncoder().encode(piece));
        return Promise.resolve({ blob: new Blob(['abc']) });
      },
    });
    await work.doNext();
    expect(await store.get('item', 'two')).toMatchObject({
      ...{ state: 'done', bytes: { sha256: abc, sizeBytes: 3, kept: true } },
      result: { takenFromItemId: 'one' },
    });
    expect(await (await store.blob(abc))!.text()).toBe('abc');
  });

  it('breaks off at the wish of the analyst, and goes on with the next', async () => {
    const origin = { pageUrl: null, mediaUrl: 'https://a.example/b.mp4', post: null, file: null };
    await put(itemRecord('one', 'k', { origin }), itemRecord('two', 'k', { bytes: BYTES, addedAtMs: 2 }));
    const work = jobs({
      fetchMedia: (_url, _announced, _took, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    });
    const under = work.doNext();
    await vi.waitFor(async () => expect((await store.get('item', 'one'))!.state).toBe('running'));
    work.stop('two');
    // The scan is told a moment after its item is written.
    await vi.waitFor(async () => {
      work.stop('one');
      expect((await store.get('item', 'one'))!.state).toBe('failed');
    });
    expect(await under).toBe(true);
    expect((await store.get('item', 'one'))!.problem!.code).toBe('stopped');
    expect((await store.get('item', 'two'))!.state).toBe('waiting');
  });

  it('leaves to the analyst what only a page can show, and to others what rests', async () => {
    await put(itemRecord('one', 'k', {}));
    await write('rests', [changeOf.case(caseRecord('rests', { paused: true }))]);
    await write('rests', [changeOf.item(itemRecord('two', 'rests', { bytes: BYTES }))]);
    const work = jobs();
    expect(await work.doNext()).toBe(true);
    expect(await work.doNext()).toBe(false);
    expect((await store.get('item', 'one'))!.state).toBe('elsewhere');
    expect((await store.get('item', 'two'))!.state).toBe('waiting');
  });

  it('halts on a full disk', async () => {
    await put(itemRecord('one', 'k', { bytes: BYTES }));
    const full: CaseStore = {
      ...store,
      change: () => Promise.resolve({ ok: false, code: 'disk-full', detail: 'There is no room left.' }),
    };
    await expect(jobs({ store: full }).doNext()).rejects.toThrow(QueueHaltedError);
    expect((await store.get('item', 'one'))!.state).toBe('waiting');
  });

  it('is taken up again once there is room, where there was none even for the failure', async () => {
    const origin = { pageUrl: null, mediaUrl: 'https://a.example/b.mp4', post: null, file: null };
    await put(itemRecord('one', 'k', { origin }));
    let room = 1;
    const full: CaseStore = {
      ...store,
      change: (...asked) =>
        (room -= 1) >= 0
          ? store.change(...asked)
          : Promise.resolve({ ok: false, code: 'disk-full', detail: 'There is no room left.' }),
    };
    const halted = vi.fn();
    const { poke } = startRunner({
      sources: [jobs({ store: full })],
      takeOver: () => takeBackInterrupted(full),
      locks: { request: (_name: string, work: () => Promise<void>) => work() } as never,
      halted,
      warn: (error) => {
        throw error;
      },
    });
    await vi.waitFor(() => expect(halted).toHaveBeenCalledWith('There is no room left.'));
    expect((await store.get('item', 'one'))!.state, 'nobody could write that it is not').toBe('running');
    room = Infinity;
    poke();
    await vi.waitFor(async () => expect((await store.get('item', 'one'))!.state).toBe('failed'));
    expect((await store.get('item', 'one'))!.problem!.code).toBe('needs-permission');
    expect(await whats('k')).toEqual(['item.begun', 'items.cut-off', 'item.begun', 'item.failed']);
  });
});

it('has items wait again whose host is gone, and gives one up that was cut off too often', async () => {
  await put(
    itemRecord('one', 'k', { state: 'running', attempts: 1, bytes: BYTES }),
    itemRecord('two', 'k', { state: 'running', attempts: 3, bytes: BYTES }),
    itemRecord('three', 'k', { state: 'done', result: resultOf() }),
  );
  await takeBackInterrupted(store);
  await takeBackInterrupted(store);
  expect((await store.get('item', 'one'))!).toMatchObject({ state: 'waiting', attempts: 1 });
  expect((await store.get('item', 'two'))!).toMatchObject({ state: 'failed', problem: { code: 'interrupted' } });
  expect(await whats('k')).toEqual(['items.cut-off']);
});
