import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkLines } from '../../../../../src/casework/journal/check-lines';
import { ID_OF_KIND } from '../../../../../src/casework/model/kinds';
import type { CaseStore } from '../../../../../src/extension/storage/cases/case-store';
import { caseRecord, changeOf, evidenceRecord, itemRecord, journalOf } from '../../../casework/records';

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

it('a case of version 1 is read as it was, goes on with its journal, and its pictures are counted', async () => {
  const [crop, file] = ['c'.repeat(64), 'f'.repeat(64)];
  const item = itemRecord('i', 'k', { bytes: { sha256: file, sizeBytes: 1, kept: true } });
  const changes = [
    changeOf.case(caseRecord('k')),
    changeOf.item(item),
    changeOf.evidence(evidenceRecord('i', 'k', crop)),
    changeOf.evidence(evidenceRecord('j', 'k', crop)),
  ];
  const journal = journalOf('k', [changes.slice(0, 1), changes.slice(1)]);
  const old = await openDB('casework', 1, {
    upgrade(db) {
      for (const [kind, id] of Object.entries(ID_OF_KIND)) {
        const store = db.createObjectStore(kind, { keyPath: ['caseId', id] });
        store.createIndex('id', id, { unique: true });
        if (kind !== 'item') continue;
        store.createIndex('queue', ['caseId', 'state', 'addedAtMs']);
        store.createIndex('bytes', 'bytes.sha256');
      }
      db.createObjectStore('journal', { keyPath: ['caseId', 'seq'] });
      db.createObjectStore('blobs', { keyPath: 'sha256' });
    },
  });
  for (const { kind, record } of changes) await old.put(kind, record);
  for (const entry of journal) await old.put('journal', entry);
  for (const sha256 of [crop, file]) await old.put('blobs', { sha256, blob: new Blob([sha256]) });
  old.close();

  expect(await store.get('item', 'i')).toEqual(item);
  expect(await store.journal('k')).toEqual(journal);
  const step = { what: 'item.removed', by: 'analyst', detail: {} } as const;
  const removed = await store.change('k', () => ({
    step,
    changes: [
      { kind: 'item', id: 'i', record: null },
      { kind: 'evidence', id: 'i', record: null },
    ],
  }));
  expect(removed).toMatchObject({ ok: true, value: { seq: 2, previous: journal[1]!.hash } });
  expect(checkLines(await store.journal('k'))).toEqual([]);
  expect(await store.blob(file)).toBeUndefined();
  // Still named by the evidence of the other item.
  expect(await store.blob(crop)).toBeDefined();
  await store.change('k', () => ({ step, changes: [{ kind: 'evidence', id: 'j', record: null }] }));
  expect(await store.blob(crop)).toBeUndefined();
});

it('a change of version that fails leaves the old one as it was', async () => {
  const old = await openDB('casework', 1, {
    upgrade: (db) => void db.createObjectStore('item', { keyPath: 'itemId' }),
  });
  await old.put('item', itemRecord('i', 'k'));
  old.close();
  await expect(store.cases()).rejects.toThrow();
  expect(await store.change('k', () => null)).toMatchObject({ ok: false, code: 'unavailable' });
  const again = await openDB('casework');
  expect([again.version, [...again.objectStoreNames]]).toEqual([1, ['item']]);
  expect(await again.getAll('item')).toEqual([itemRecord('i', 'k')]);
});
