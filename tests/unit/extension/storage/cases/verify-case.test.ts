import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../../../../../src/casework/journal/digest';
import type { JournalEntry } from '../../../../../src/casework/model/journal';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { verifyCase, type CheckProgress } from '../../../../../src/extension/storage/cases/verify-case';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';

const store = openCases();
const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
const file = { sha256: sha256Of('a file'), blob: new Blob(['a file']) };
const crop = { sha256: sha256Of('a face'), blob: new Blob(['a face']) };
const item = (i: number): ReturnType<typeof itemRecord> =>
  itemRecord(`i${i}`, 'k', i === 7 ? { bytes: { sha256: file.sha256, sizeBytes: 6, kept: true } } : {});
const forever = new AbortController().signal;
const findingsNow = async (): Promise<unknown> => (await verifyCase('k', () => undefined, forever)).findings;

/** The store as somebody sees it who goes around ours. */
let raw: IDBPDatabase;
beforeAll(async () => {
  await store.cases();
  raw = await openDB('casework');
});
beforeEach(async () => {
  await store.purge('k');
  await store.change('k', () => ({ step, changes: [changeOf.case(caseRecord('k'))] }));
  const items = Array.from({ length: 600 }, (_, i) => changeOf.item(item(i)));
  await store.change('k', () => ({ step, changes: items, blobs: [file] }));
  const evidence = changeOf.evidence(evidenceRecord('i7', 'k', crop.sha256));
  await store.change('k', () => ({ step, changes: [evidence], blobs: [crop] }));
});

afterEach(() => vi.restoreAllMocks());

describe('the check of a whole case', () => {
  it('reads everything, tells how far it is, and finds nothing where nothing was changed', async () => {
    const told: CheckProgress[] = [];
    const { findings, lines, records, blobs, head } = await verifyCase('k', (one) => told.push(one), forever);
    expect({ findings, lines, records, blobs }).toEqual({ findings: [], lines: 3, records: 602, blobs: 2 });
    expect(head).toMatchObject({ seq: 2, hash: (await store.journal('k'))[2]!.hash });
    expect(told.at(-1)).toEqual({ done: 604, total: 604 });
    expect(told.every(({ done }, i) => i === 0 || done >= told[i - 1]!.done)).toBe(true);
  });

  it('finds what was changed behind the back of the journal', async () => {
    await raw.put('item', { ...item(300), label: 'genuine' });
    await raw.delete('item', ['k', 'i301']);
    await raw.put('item', itemRecord('smuggled', 'k'));
    await raw.put('blobs', { sha256: file.sha256, blob: new Blob(['b file']) });
    await raw.delete('blobs', crop.sha256);
    expect(await findingsNow()).toEqual([
      { what: 'record-altered', record: { kind: 'item', id: 'i300' }, seq: 1 },
      { what: 'record-added', record: { kind: 'item', id: 'smuggled' }, seq: null },
      { what: 'record-missing', record: { kind: 'item', id: 'i301' }, seq: 1 },
      { what: 'blob-altered', sha256: file.sha256, of: { kind: 'item', id: 'i7' }, found: sha256Of('b file') },
      { what: 'blob-missing', sha256: crop.sha256, of: { kind: 'evidence', id: 'i7' } },
    ]);
  });

  it('finds what was changed, added and removed behind the journal also after it was changed once more by a step', async () => {
    await raw.put('item', { ...item(300), label: 'genuine' });
    await raw.delete('item', ['k', 'i301']);
    await raw.put('item', itemRecord('smuggled', 'k'));
    await store.change('k', async (read) => ({
      step,
      changes: [
        changeOf.item({ ...(await read.get('item', 'i300'))!, note: 'seen' }),
        changeOf.item({ ...(await read.get('item', 'smuggled'))!, note: 'seen' }),
        changeOf.item(item(301)),
        changeOf.item({ ...item(302), note: 'seen' }),
      ],
    }));
    expect(await findingsNow()).toEqual(
      ['i300', 'smuggled', 'i301'].map((id) => ({
        what: 'record-altered-before',
        record: { kind: 'item', id },
        seq: 3,
      })),
    );
  });

  it('finds changed and lost lines, the last one too', async () => {
    const [, second, third] = (await store.journal('k')) as [JournalEntry, JournalEntry, JournalEntry];
    await raw.put('journal', { ...second, atMs: second.atMs + 1 });
    expect(await findingsNow()).toEqual([{ what: 'line-altered', seq: 1 }]);
    await raw.put('journal', second);
    await raw.delete('journal', ['k', 2]);
    expect(await findingsNow()).toContainEqual({ what: 'end-missing', fromSeq: 2, toSeq: 2 });
    await raw.put('journal', third);
    expect(await findingsNow()).toEqual([]);
  });

  it('takes what is written meanwhile for what it is', async () => {
    let written = 0;
    const writeMore = async (): Promise<void> => {
      written += 1;
      const changed = changeOf.item({ ...item(7), bytes: { ...item(7).bytes!, kept: false }, note: `${written}` });
      await store.change('k', () => ({
        step,
        changes: [changed, changeOf.item(itemRecord(`new${written}`, 'k')), { kind: 'item', id: 'i8', record: null }],
      }));
    };
    const writing: Promise<void>[] = [];
    const { findings, records } = await verifyCase('k', () => writing.length < 3 && writing.push(writeMore()), forever);
    await Promise.all(writing);
    expect(written).toBe(3);
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(602 - 1);
    expect(await findingsNow()).toEqual([]);
  });

  it('does not miss a picture whose record is removed while the others are read', async () => {
    const { arrayBuffer } = Blob.prototype;
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementationOnce(async function (this: Blob) {
      await store.change('k', () => ({ step, changes: [{ kind: 'evidence', id: 'i7', record: null }] }));
      return arrayBuffer.call(this);
    });
    const { findings, lines, blobs } = await verifyCase('k', () => undefined, forever);
    expect({ findings, lines, blobs }).toEqual({ findings: [], lines: 4, blobs: 1 });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    await expect(verifyCase('k', () => stop.abort(), stop.signal)).rejects.toThrow(/abort/i);
  });

  it('of a case that is not there, is empty', async () => {
    expect(await verifyCase('nobody', () => undefined, forever)).toEqual({
      ...{ findings: [], lines: 0, records: 0, blobs: 0, head: null },
    });
  });
});
