import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../../../../../src/casework/journal/digest';
import { verifyJournal, type HeldRecord } from '../../../../support/casework/verify-journal';
import type { ItemResult } from '../../../../../src/casework/model/records';
import type { CaseStore, NamedBlob, RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { caseRecord, changeOf, evidenceRecord, itemRecord, journalOf } from '../../../casework/records';
import { verdict } from '../../verdict';

const named = (text: string): NamedBlob => ({ sha256: sha256Of(text), blob: new Blob([text]) });
const step = { what: 'test.written', by: 'analyst', detail: { some: 'words' } } as const;

function resultOf(part: Partial<ItemResult> = {}): ItemResult {
  return {
    ...{ verdict: verdict(), llrLow: null, llrHigh: null, pixels: 'file', startedAtMs: 1, endedAtMs: 2, durationS: 1 },
    ...{ widthPx: 1, heightPx: 1, codec: null, prints: [], thumbnailSha256: null, evidenceSha256: null },
    ...{ takenFromItemId: null, credentials: null },
    ...part,
  };
}

let store: CaseStore;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = (await import('../../../../../src/extension/storage/cases/cases')).openCases();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function write(
  caseId: string,
  changes: readonly RecordChange[],
  blobs: readonly NamedBlob[] = [],
): Promise<void> {
  const answer = await store.change(caseId, () => ({ step, changes, blobs }));
  expect(answer).toMatchObject({ ok: true });
}

/** Begins cases. */
async function begin(...ids: readonly string[]): Promise<void> {
  for (const caseId of ids) await write(caseId, [changeOf.case(caseRecord(caseId))]);
}

/** All records of a case. */
async function heldBy(caseId: string): Promise<HeldRecord[]> {
  const [cases, items, evidence] = await Promise.all([
    store.all('case', caseId),
    store.all('item', caseId),
    store.all('evidence', caseId),
  ]);
  return [...cases.map(changeOf.case), ...items.map(changeOf.item), ...evidence.map(changeOf.evidence)] as HeldRecord[];
}

describe('a change', () => {
  it('writes records, pictures and one line of the journal', async () => {
    const picture = named('a face');
    await write('k', [changeOf.case(caseRecord('k'))]);
    const evidence = evidenceRecord('i', 'k', picture.sha256);
    await write('k', [changeOf.item(itemRecord('i', 'k')), changeOf.evidence(evidence)], [picture]);

    expect(await store.cases()).toEqual([caseRecord('k')]);
    expect(await store.get('item', 'i')).toEqual(itemRecord('i', 'k'));
    expect(await store.all('evidence', 'k')).toEqual([evidence]);
    expect(await (await store.blob(picture.sha256))?.text()).toBe('a face');
    const journal = await store.journal('k');
    expect(journal.map(({ seq, what, by, detail }) => ({ seq, what, by, detail }))).toEqual([
      { seq: 0, ...step },
      { seq: 1, ...step },
    ]);
    expect(verifyJournal(journal, await heldBy('k'), new Map([[picture.sha256, picture.sha256]]))).toEqual([]);
  });

  it('reads what it changes within its transaction, so that none of two at once is lost', async () => {
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(itemRecord('i', 'k'))]);
    const more = (): Promise<unknown> =>
      store.change('k', async (read) => {
        const item = (await read.get('item', 'i'))!;
        return { step, changes: [changeOf.item({ ...item, attempts: item.attempts + 1 })] };
      });
    await Promise.all([more(), more(), more()]);
    expect((await store.get('item', 'i'))?.attempts).toBe(3);
    expect(verifyJournal(await store.journal('k'), await heldBy('k'))).toEqual([]);
  });

  it('writes nothing, and no line, where there is nothing to write', async () => {
    expect(await store.change('k', () => null)).toEqual({ ok: true, value: null });
    expect(await store.journal('k')).toEqual([]);
  });

  it('of one record that is changed twice, the last counts', async () => {
    const one = itemRecord('i', 'k', { bytes: { sha256: named('x').sha256, sizeBytes: 1, kept: true } });
    await write('k', [
      changeOf.case(caseRecord('k')),
      changeOf.item(one),
      changeOf.item({ ...one, bytes: null, note: 'last' }),
    ]);
    expect((await store.get('item', 'i'))?.note).toBe('last');
    expect(verifyJournal(await store.journal('k'), await heldBy('k'))).toEqual([]);
  });

  it('writes nothing of a step with a bug in it, and the next one finds all as it was', async () => {
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(itemRecord('i', 'k'))]);
    const fails = async (changes: readonly RecordChange[], blobs: readonly NamedBlob[] = []): Promise<void> => {
      await expect(
        store.change('k', () => ({ step, changes: [changeOf.item(itemRecord('new', 'k')), ...changes], blobs })),
      ).rejects.toThrow(RangeError);
    };
    await fails([changeOf.item(itemRecord('j', 'other'))]);
    await fails([{ kind: 'item', id: 'j', record: itemRecord('i', 'k') }]);
    await fails([], [named('named by nobody')]);
    await expect(store.change('k', () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    expect(await store.get('item', 'new')).toBeUndefined();
    expect(await store.journal('k')).toHaveLength(1);
    await write('k', [changeOf.item(itemRecord('i', 'k', { note: 'x' }))]);
    expect(verifyJournal(await store.journal('k'), await heldBy('k'))).toEqual([]);
  });

  it('is told to all who listen, the writer included, until they stop', async () => {
    await begin('k');
    const heard: unknown[] = [];
    const stop = store.onChange((change) => heard.push(change));
    await write('k', [changeOf.item(itemRecord('i', 'k'))]);
    await vi.waitFor(() => expect(heard).toEqual([{ caseId: 'k', records: [{ kind: 'item', id: 'i' }] }]));
    stop();
    await write('k', [changeOf.item(itemRecord('j', 'k'))]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(1);
  });
});

describe('a fault of the world', () => {
  /** The browser's own way: the transaction is aborted, its `error` tells why, its requests fail with `AbortError`. */
  function breakPut(name: string): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'heads') {
        Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', name) });
        this.transaction.abort();
      }
      return put.call(this, value, key);
    });
  }

  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['UnknownError', 'unavailable'],
  ])('%s is an answer; nothing is half-written', async (name, code) => {
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(itemRecord('i', 'k'))]);
    breakPut(name);
    const answer = await store.change('k', () => ({ step, changes: [changeOf.item(itemRecord('j', 'k'))] }));
    expect(answer).toMatchObject({ ok: false, code });
    vi.restoreAllMocks();
    expect(await store.all('item', 'k')).toHaveLength(1);
    await write('k', [changeOf.item(itemRecord('j', 'k'))]);
    expect(verifyJournal(await store.journal('k'), await heldBy('k'))).toEqual([]);
  });

  it('says that a newer version wrote the cases', async () => {
    (await openDB('casework', 99)).close();
    expect(await store.change('k', () => null)).toMatchObject({ ok: false, code: 'unavailable' });
    await expect(store.cases()).rejects.toThrow();
  });
});

describe('the queue', () => {
  const at = (id: string, caseId: string, addedAtMs: number, state: 'waiting' | 'running' | 'done'): RecordChange =>
    changeOf.item(itemRecord(id, caseId, { addedAtMs, state }));

  it('gives the item that has waited longest, of cases that go on', async () => {
    expect(await store.nextWaiting()).toBeUndefined();
    await write('a', [changeOf.case(caseRecord('a')), at('a5', 'a', 5, 'waiting'), at('a0', 'a', 0, 'done')]);
    await write('b', [changeOf.case(caseRecord('b')), at('b4', 'b', 4, 'waiting')]);
    for (const [id, part] of Object.entries({ p: { paused: true }, x: { archivedAtMs: 1 }, d: { deletedAtMs: 1 } })) {
      await write(id, [changeOf.case(caseRecord(id, part)), at(`${id}1`, id, 1, 'waiting')]);
    }
    expect((await store.nextWaiting())?.itemId).toBe('b4');
    await write('b', [at('b4', 'b', 4, 'running')]);
    expect((await store.nextWaiting())?.itemId).toBe('a5');
    expect((await store.running()).map(({ itemId }) => itemId)).toEqual(['b4']);
  });

  it('finds a result for the same bytes by the same model, the one measured itself first', async () => {
    const bytes = { sha256: 'b', sizeBytes: 3, kept: false };
    const result = resultOf();
    const { modelId } = result.verdict;
    await begin('a');
    await write('a', [
      changeOf.item(itemRecord('waits', 'a', { bytes })),
      changeOf.item(itemRecord('taken', 'a', { bytes, result: { ...result, takenFromItemId: 'own' } })),
      changeOf.item(itemRecord('own', 'a', { bytes, result })),
      changeOf.item(itemRecord('zz', 'a', { bytes: { ...bytes, sha256: 'c' }, result })),
    ]);
    expect((await store.measuredWithBytes('b', modelId))?.itemId).toBe('own');
    expect(await store.measuredWithBytes('b', 'other model')).toBeUndefined();
    expect(await store.measuredWithBytes('d', modelId)).toBeUndefined();
  });
});

describe('pictures and files', () => {
  const [file, picture] = [named('a file'), named('a picture')];
  const kept = itemRecord('i', 'k', { bytes: { sha256: file.sha256, sizeBytes: 6, kept: true } });

  it('go when no record names them any more', async () => {
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(kept)], [file]);
    const other = { ...kept, itemId: 'j' };
    await write('k', [changeOf.item(other)], [file]);
    await write('k', [changeOf.item({ ...kept, bytes: { ...kept.bytes!, kept: false } })]);
    expect(await store.blob(file.sha256)).toBeDefined();
    await write('k', [{ kind: 'item', id: 'j', record: null }]);
    expect(await store.blob(file.sha256)).toBeUndefined();
  });

  it('stay when the last record of a case lets go of them that another case names', async () => {
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(kept)], [file]);
    const theirs = { ...kept, itemId: 'j', caseId: 'l' };
    await write('l', [changeOf.case(caseRecord('l')), changeOf.item(theirs)], [file]);
    await write('k', [{ kind: 'item', id: 'i', record: null }]);
    expect(await store.blob(file.sha256)).toBeDefined();
    await write('l', [{ kind: 'item', id: 'j', record: null }]);
    expect(await store.blob(file.sha256)).toBeUndefined();
  });

  it('stay when a case is removed that shares them with another', async () => {
    const evidence = (caseId: string): RecordChange =>
      changeOf.evidence(evidenceRecord(`e${caseId}`, caseId, picture.sha256));
    await write('k', [changeOf.case(caseRecord('k')), changeOf.item(kept), evidence('k')], [file, picture]);
    await write('l', [changeOf.case(caseRecord('l')), evidence('l')], [picture]);
    expect(await store.purge('k')).toEqual({ ok: true, value: null });
    expect(await store.blob(file.sha256)).toBeUndefined();
    expect(await store.blob(picture.sha256)).toBeDefined();
    expect(await store.cases()).toEqual([caseRecord('l')]);
    expect([...(await heldBy('k')), ...(await store.journal('k'))]).toEqual([]);
    await store.purge('l');
    expect(await store.blob(picture.sha256)).toBeUndefined();
  });
});

describe('a case that was deleted for good', () => {
  it('does not come back by what was still on its way to it', async () => {
    await begin('k');
    await store.purge('k');
    const file = named('a file');
    const item = itemRecord('i', 'k', { bytes: { sha256: file.sha256, sizeBytes: 6, kept: true } });
    const late = await store.change('k', () => ({ step, changes: [changeOf.item(item)], blobs: [file] }));
    expect(late).toEqual({ ok: true, value: null });
    expect([await store.get('item', 'i'), await store.blob(file.sha256)]).toEqual([undefined, undefined]);
    expect(await store.journal('k')).toEqual([]);
  });
});

describe('a case from a package', () => {
  const file = named('a file');
  const item = itemRecord('i', 'k', { bytes: { sha256: file.sha256, sizeBytes: 6, kept: true } });
  const changes = [changeOf.case(caseRecord('k')), changeOf.item(item)];
  const journal = journalOf('k', [[changes[0]!], [changes[1]!]]);

  it('is written as it is, and goes on from there', async () => {
    expect(await store.takeIn(changes, journal, [file])).toEqual({ ok: true, value: true });
    expect(await store.journal('k')).toEqual(journal);
    await write('k', [changeOf.item({ ...item, note: 'seen' })]);
    expect(verifyJournal(await store.journal('k'), await heldBy('k'))).toEqual([]);
    expect(await store.blob(file.sha256)).toBeDefined();
  });

  it('is refused where it, or a record of it, is there already', async () => {
    await write('k', [changes[0]!]);
    expect(await store.takeIn(changes, journal, [file])).toEqual({ ok: true, value: false });
    await store.purge('k');
    await begin('other');
    await write('other', [changeOf.item({ ...item, caseId: 'other' })]);
    expect(await store.takeIn(changes, journal, [file])).toEqual({ ok: true, value: false });
    expect(await store.journal('k')).toEqual([]);
  });
});
