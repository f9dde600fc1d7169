import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createSha256, sha256Of } from '../../../../../src/casework/journal/digest';
import type { AccountRecord } from '../../../../../src/casework/model/records';
import { blobPath, JOURNAL_PATH, PACKED_KINDS, recordsPath } from '../../../../../src/casework/package/paths';
import { writePackage } from '../../../../../src/casework/package/write-package';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { verifyCase } from '../../../../../src/extension/storage/cases/verify-case';
import { gatherCase } from '../../../../../src/extension/ui/casework/hand-over/gather-case';
import { importPackage } from '../../../../../src/extension/ui/casework/hand-over/import-package';
import { mergeAccounts } from '../../../../../src/extension/ui/casework/model/merge-accounts';
import { removeItems } from '../../../../../src/extension/ui/casework/model/remove-items';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { bytesOf, text } from '../../../casework/package/a-case';
import { bytesSource } from '../../../../support/casework/bytes-source';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';

const store = openCases();

it('a case with removed videos and merged accounts is verified and taken in as any other', async () => {
  const faces = ['one face', 'another face'].map((words) => ({ words, sha256: sha256Of(words) }));
  const [stays, goes] = ['a', 'b'].map((accountId): AccountRecord => ({
    ...{ accountId, caseId: 'k', personId: null, platform: 'x', handle: `handle.${accountId}` },
    ...{ url: null, verified: false },
  }));
  const items = ['i', 'j'].map((id) => itemRecord(id, 'k', { accountId: 'b' }));
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const begun = await store.change('k', () => ({
    step,
    changes: [
      changeOf.case(caseRecord('k')),
      ...[stays!, goes!].map((record) => ({ kind: 'account' as const, id: record.accountId, record })),
      ...items.map(changeOf.item),
      ...items.map(({ itemId }, n) => changeOf.evidence(evidenceRecord(itemId, 'k', faces[n]!.sha256))),
    ],
    blobs: faces.map(({ words, sha256 }) => ({ sha256, blob: new Blob([words], { type: 'image/jpeg' }) })),
  }));
  expect(begun).toMatchObject({ ok: true });
  await removeItems([items[0]!], items);
  await undoLast(String);
  await removeItems([items[0]!], items);
  await mergeAccounts(goes!, stays!, items);

  const gathered = (await gatherCase(store, 'k'))!;
  expect(gathered.findings).toBe(0);
  expect(gathered.blobs.map(({ sha256 }) => sha256)).toEqual([faces[1]!.sha256]);
  const { journal, lines } = gathered;
  const facts = {
    ...{ caseId: 'k', caseName: 'Case k', createdAtMs: 1_700_000_000_000, omitted: [] },
    createdBy: { extensionVersion: '0', browser: 'b' },
    journal: { entries: journal.length, headHash: journal.at(-1)!.hash },
  };
  const records = await Promise.all(
    PACKED_KINDS.map(async (kind) => {
      const held = await Promise.all(lines.get(kind)!.map((line) => line.text()));
      return text(
        recordsPath(kind),
        held.map((line) => JSON.parse(line) as unknown),
      );
    }),
  );
  const picture = {
    ...{ path: blobPath(faces[1]!.sha256, 'image/jpeg'), type: 'image/jpeg', sha256: faces[1]!.sha256 },
    source: bytesSource(new TextEncoder().encode(faces[1]!.words)),
  };
  const written = await writePackage([text(JOURNAL_PATH, journal), ...records, picture], facts, { createSha256 });
  if (!written.ok) throw new Error(written.code);
  const file = new Blob([(await bytesOf(written)).slice()]);

  expect(await store.purge('k')).toMatchObject({ ok: true });
  const signal = new AbortController().signal;
  expect(await importPackage(store, file, { signal, onProgress: () => undefined })).toMatchObject({ ok: true });
  expect((await store.all('item', 'k')).map(({ itemId, accountId }) => [itemId, accountId])).toEqual([['j', 'a']]);
  expect((await store.all('account', 'k')).map(({ alsoKnownAs }) => alsoKnownAs)).toEqual([
    [{ platform: 'x', handle: 'handle.b' }],
  ]);
  expect((await store.journal('k')).map(({ what }) => what)).toEqual([
    ...['test.written', 'items.removed', 'items.restored', 'items.removed', 'account.merged', 'case.imported'],
  ]);
  expect((await verifyCase('k', () => undefined, signal)).findings).toEqual([]);
});
