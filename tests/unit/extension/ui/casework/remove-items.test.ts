import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { sha256Of } from '../../../../../src/casework/journal/digest';
import type { EnrolmentRecord } from '../../../../../src/casework/model/person';
import type { ItemRecord } from '../../../../../src/casework/model/records';
import type { NamedBlob, RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { evidenceOf } from '../../../../../src/extension/storage/cases/evidence-of';
import { verifyCase } from '../../../../../src/extension/storage/cases/verify-case';
import { removeItems } from '../../../../../src/extension/ui/casework/model/remove-items';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { rated } from '../../../casework/rated';
import { caseRecord, changeOf, evidenceRecord, itemRecord } from '../../../casework/records';

const store = openCases();
const named = (text: string): NamedBlob => ({ sha256: sha256Of(text), blob: new Blob([text]) });

async function begin(caseId: string, changes: readonly RecordChange[], blobs: readonly NamedBlob[]): Promise<void> {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const all = [changeOf.case(caseRecord(caseId)), ...changes];
  expect(await store.change(caseId, () => ({ step, changes: all, blobs }))).toMatchObject({ ok: true });
}

async function findings(caseId: string): Promise<unknown> {
  return (await verifyCase(caseId, () => undefined, new AbortController().signal)).findings;
}

const ids = async (caseId: string): Promise<string[]> =>
  (await store.all('item', caseId)).map(({ itemId }) => itemId).sort();

/** A measured video of this case with a face kept. */
function measured(itemId: string, caseId: string, face: NamedBlob, part: Partial<ItemRecord> = {}): RecordChange[] {
  return [
    changeOf.item({ ...rated(itemId, 1), caseId, ...part }),
    changeOf.evidence(evidenceRecord(itemId, caseId, face.sha256)),
  ];
}

it('a video goes with its evidence and pictures, the journal keeps what it was, and undo brings all of it back', async () => {
  const [face, copy] = [named('a face'), named('a copy')];
  const bytes = { sha256: copy.sha256, sizeBytes: 6, kept: true };
  await begin(
    'k',
    [...measured('i', 'k', face, { bytes, note: 'seen' }), changeOf.item(itemRecord('j', 'k'))],
    [...[face, copy]],
  );
  const before = { item: await store.get('item', 'i'), evidence: await store.get('evidence', 'i') };
  expect(await removeItems([before.item!], await store.all('item', 'k'))).toBe(true);

  expect(await ids('k')).toEqual(['j']);
  expect(await store.get('evidence', 'i')).toBeUndefined();
  for (const { sha256 } of [face, copy]) expect(await store.blob(sha256)).toBeUndefined();
  const line = (await store.journal('k')).at(-1)!;
  expect(line).toMatchObject({ what: 'items.removed', by: 'analyst', detail: { name: 'i.mp4', count: 1 } });
  expect(line.detail['items']).toMatchObject([
    { itemId: 'i', note: 'seen', bytesSha256: copy.sha256, result: { llr: 1 } },
  ]);
  expect(await findings('k')).toEqual([]);

  expect(await undoLast(String)).toBe(true);
  expect({ item: await store.get('item', 'i'), evidence: await store.get('evidence', 'i') }).toEqual(before);
  expect(await (await store.blob(copy.sha256))?.text()).toBe('a copy');
  expect((await store.journal('k')).at(-1)).toMatchObject({ what: 'items.restored', detail: { name: 'i.mp4' } });
  expect(await findings('k')).toEqual([]);
});

it('a result that was taken over keeps its evidence when the video that was measured goes', async () => {
  const face = named('a shared face');
  const taken = rated('m2', 1);
  const heir = { ...taken, caseId: 'm', result: { ...taken.result!, takenFromItemId: 'm1' } };
  await begin('m', [...measured('m1', 'm', face), changeOf.item(heir)], [face]);
  const all = await store.all('item', 'm');
  await removeItems(
    all.filter(({ itemId }) => itemId === 'm1'),
    all,
  );
  const left = (await store.get('item', 'm2'))!;
  const evidence = await evidenceOf(store, left);
  expect(evidence?.frames[0]?.faces[0]?.crop?.sha256).toBe(face.sha256);
  expect(await store.blob(face.sha256)).toBeDefined();
  expect(await findings('m')).toEqual([]);
  expect(await undoLast(String)).toBe(true);
  expect(await ids('m')).toEqual(['m1', 'm2']);
  expect(await findings('m')).toEqual([]);
});

it('a person who was learnt from it is learnt from the others, as before once it is back', async () => {
  const learnt: EnrolmentRecord = {
    ...{ personId: 'p', caseId: 'n', schemaId: 'm', itemIds: ['n1', 'n2'], enrolledAtMs: 1, model: { some: 'values' } },
  };
  await begin(
    'n',
    [
      { kind: 'person', id: 'p', record: { personId: 'p', caseId: 'n', name: 'Nicole', note: '' } },
      { kind: 'enrolment', id: 'p', record: learnt },
      ...['n1', 'n2'].map((id) => changeOf.item(itemRecord(id, 'n'))),
    ],
    [],
  );
  const all = await store.all('item', 'n');
  await removeItems(all.slice(0, 1), all);
  expect(await store.get('enrolment', 'p')).toMatchObject({ itemIds: ['n2'], model: null });
  expect(await undoLast(String)).toBe(true);
  expect(await store.get('enrolment', 'p')).toEqual(learnt);

  await removeItems(all, all);
  expect(await store.get('enrolment', 'p')).toBeUndefined();
  expect((await store.journal('n')).at(-1)).toMatchObject({ detail: { count: 2 } });
  expect(await undoLast(String)).toBe(true);
  expect(await store.get('enrolment', 'p')).toEqual(learnt);
  expect(await findings('n')).toEqual([]);
});

it('a video that is being scanned waits again once it is back; one that is gone already is not removed twice', async () => {
  const running = itemRecord('r1', 'r', { state: 'running', attempts: 1 });
  await begin('r', [changeOf.item(running)], []);
  expect(await removeItems([running], [running])).toBe(true);
  expect(await removeItems([running], [])).toBe(false);
  expect(await undoLast(String)).toBe(true);
  expect(await store.get('item', 'r1')).toEqual({ ...running, state: 'waiting' });
});
