import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { sha256Of } from '../../../../../src/casework/journal/digest';
import type { CaseStore, NamedBlob, RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { gatherCase } from '../../../../../src/extension/ui/casework/hand-over/gather-case';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';

const store = openCases();
const named = (text: string): NamedBlob => ({ sha256: sha256Of(text), blob: new Blob([text]) });
const [source, crop] = [named('a file'), named('a face')];
const measured = itemRecord('i', 'k', { bytes: { sha256: source.sha256, sizeBytes: 6, kept: true } });

async function write(changes: readonly RecordChange[], blobs: readonly NamedBlob[] = []): Promise<void> {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const caseId = changes[0]!.record!.caseId;
  expect(await store.change(caseId, () => ({ step, changes, blobs }))).toMatchObject({ ok: true });
}

beforeEach(async () => {
  await store.purge('k');
  await write([changeOf.case(caseRecord('k')), changeOf.item(measured), changeOf.item(itemRecord('j', 'k'))], [source]);
  await write([changeOf.evidence(evidenceRecord('i', 'k', crop.sha256))], [crop]);
});

it('holds all records of a case, its pictures, and which of them are sources', async () => {
  const { light, lines, blobs, findings, instruments, journal } = (await gatherCase(store, 'k'))!;
  expect(light.item.map(({ itemId }) => itemId)).toEqual(['i', 'j']);
  expect(lines.get('evidence')).toHaveLength(1);
  expect(new Map(blobs.map(({ sha256, isSource }) => [sha256, isSource]))).toEqual(
    new Map([
      [source.sha256, true],
      [crop.sha256, false],
    ]),
  );
  expect([findings, journal.length, instruments.map(({ items }) => items)]).toEqual([0, 2, [1]]);
  expect(await gatherCase(store, 'nobody')).toBeNull();
});

it('is of one moment: what the queue writes while it is gathered is in it, journal and records alike', async () => {
  let written = false;
  const busy: CaseStore = {
    ...store,
    async get(kind, id) {
      const found = await store.get(kind, id);
      if (!written) {
        written = true;
        await write([changeOf.item({ ...measured, note: 'meanwhile' })]);
        await write([changeOf.item(itemRecord('new', 'k'))]);
      }
      return found;
    },
  };
  const { light, journal, findings } = (await gatherCase(busy, 'k'))!;
  expect(light.item.map(({ itemId, note }) => [itemId, note])).toEqual([
    ['i', 'meanwhile'],
    ['j', ''],
    ['new', ''],
  ]);
  expect([journal.length, findings]).toEqual([4, 0]);
});
