import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSha256, sha256Of } from '../../../../../src/casework/journal/digest';
import { bytesSource } from '../../../../support/casework/bytes-source';
import type { ItemRecord } from '../../../../../src/casework/model/records';
import { blobPath, JOURNAL_PATH, recordsPath } from '../../../../../src/casework/package/paths';
import { writePackage, type PackageFacts, type PackageFile } from '../../../../../src/casework/package/write-package';
import type { CaseStore } from '../../../../../src/extension/storage/cases/case-store';
import type { ImportedCase, ImportRefusal } from '../../../../../src/extension/ui/casework/hand-over/import-package';
import {
  aCase,
  anItem,
  bytesOf,
  CASE_ID,
  facts,
  files,
  journal,
  pictureSha256,
  text,
} from '../../../casework/package/a-case';
import { changeOf, journalOf } from '../../../casework/records';

let store: CaseStore;
let importPackage: (of: readonly PackageFile[], more?: Partial<PackageFacts>) => Promise<ImportedCase | ImportRefusal>;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  store = (await import('../../../../../src/extension/storage/cases/cases')).openCases();
  const { importPackage: take } = await import('../../../../../src/extension/ui/casework/hand-over/import-package');
  importPackage = async (of, more = {}) => {
    const written = await writePackage(of, { ...facts, ...more }, { createSha256 });
    if (!written.ok) throw new Error(written.code);
    const file = new Blob([(await bytesOf(written)).slice()]);
    return take(store, file, { signal: new AbortController().signal, onProgress: () => undefined });
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function findings(): Promise<readonly unknown[]> {
  const { verifyCase } = await import('../../../../../src/extension/storage/cases/verify-case');
  return (await verifyCase(CASE_ID, () => undefined, new AbortController().signal)).findings;
}

describe('a package', () => {
  it('becomes the same case, whose queue rests', async () => {
    expect(await importPackage(files)).toEqual({ ok: true, caseId: CASE_ID, name: aCase.name });
    expect(await store.all('item', CASE_ID)).toEqual([anItem(1), anItem(2)]);
    expect(await store.cases()).toEqual([{ ...aCase, paused: true }]);
    const lines = await store.journal(CASE_ID);
    expect(lines.slice(0, -1)).toEqual(journal);
    expect(lines.at(-1)).toMatchObject({ what: 'case.imported', previous: journal.at(-1)!.hash });
    expect(await findings()).toEqual([]);
    expect(await importPackage(files)).toEqual({ ok: false, code: 'already-here', caseId: CASE_ID });
  });

  it('without the sources keeps none, in the one transaction that brings the case', async () => {
    const omitted = [{ sha256: pictureSha256, why: 'left-out' as const }];
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await importPackage(files.slice(0, 3), { omitted })).toMatchObject({ ok: true });
    expect(begun.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
    expect((await store.all('item', CASE_ID)).map(({ bytes }) => bytes!.kept)).toEqual([false, false]);
    expect(await findings()).toEqual([]);
  });

  it('is refused where its journal bears out a record that our pages cannot show', async () => {
    const odd = { ...anItem(2), name: 7 } as unknown as ItemRecord;
    const lines = journalOf(CASE_ID, [[changeOf.case(aCase)], [changeOf.item(anItem(1)), changeOf.item(odd)]]);
    const forged = [text(JOURNAL_PATH, lines), files[1]!, text(recordsPath('item'), [anItem(1), odd]), files[3]!];
    const head = { journal: { entries: lines.length, headHash: lines.at(-1)!.hash } };
    expect(await importPackage(forged, head)).toEqual({ ok: false, code: 'not-a-case', record: 'item item-2' });
    expect(await store.cases()).toEqual([]);
  });

  it('leaves nothing behind where it cannot be written to its end', async () => {
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(() => {
      // The step that follows the case asks for the local time.
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await importPackage(files)).toMatchObject({ ok: false, code: 'disk-full' });
    vi.restoreAllMocks();
    expect([await store.cases(), await store.journal(CASE_ID), await store.blob(pictureSha256)]).toEqual([
      [],
      [],
      undefined,
    ]);
  });

  it('cannot put other bytes under the name of a picture', async () => {
    const name = blobPath(pictureSha256, 'video/mp4');
    const forged = {
      path: name,
      type: 'video/mp4',
      sha256: null,
      source: bytesSource(new TextEncoder().encode('other')),
    };
    expect(await importPackage([...files.slice(0, 3), forged])).toMatchObject({ ok: false, code: 'altered' });
    expect(await store.blob(pictureSha256)).toBeUndefined();
  });

  it.each(['text/html', 'image/svg+xml', 'video/x"><script>'])('has no file that is opened as %s', async (type) => {
    expect(await importPackage([...files.slice(0, 3), { ...files[3]!, type }])).toMatchObject({ ok: true });
    const blob = (await store.blob(pictureSha256))!;
    expect([blob.type, sha256Of(new Uint8Array(await blob.arrayBuffer()))]).toEqual([
      'application/octet-stream',
      pictureSha256,
    ]);
  });
});
