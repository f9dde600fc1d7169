import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ItemRecord } from '../../../../../src/casework/model/records';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { retry, setLabel, setNote } from '../../../../../src/extension/ui/casework/model/item-steps';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { caseRecord, changeOf, itemRecord } from '../../../casework/records';

vi.mock('../../../../../src/extension/ui/casework/model/queue-calls', () => ({ lookForWork: () => undefined }));

const store = openCases();
const now = async (itemId = 'i'): Promise<ItemRecord> => (await store.get('item', itemId))!;
const whats = async (): Promise<string[]> => (await store.journal('k')).map(({ what }) => what).slice(1);

beforeEach(async () => {
  await store.purge('k');
  const failed = { state: 'failed', attempts: 3, problem: { code: 'interrupted', detail: 'Cut off.' } } as const;
  const items = [itemRecord('i', 'k', { state: 'done' }), itemRecord('f', 'k', failed)];
  const changes = [changeOf.case(caseRecord('k')), ...items.map(changeOf.item)];
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  expect(await store.change('k', () => ({ step, changes }))).toMatchObject({ ok: true });
});

it('a label makes an item reviewed; the same once more takes both away, and each is undone', async () => {
  const before = Date.now();
  await setLabel(await now(), 'manipulated');
  const labelled = await now();
  expect(labelled.label).toBe('manipulated');
  expect(labelled.reviewedAtMs).toBeGreaterThanOrEqual(before);
  await setLabel(labelled, 'manipulated');
  expect(await now()).toMatchObject({ label: null, reviewedAtMs: null });
  expect(await undoLast(String)).toBe(true);
  expect(await now()).toEqual(labelled);
  expect(await undoLast(String)).toBe(true);
  expect(await now()).toMatchObject({ label: null, reviewedAtMs: null });
  expect(await whats()).toEqual(Array(4).fill('item.labelled'));
});

it('a note is written with what it was before, and not where nothing is different', async () => {
  await setNote(await now(), 'Lips lag');
  await setNote(await now(), 'Lips lag');
  expect(await whats()).toEqual(['item.noted']);
  expect((await store.journal('k')).at(-1)!.detail).toMatchObject({ itemId: 'i', from: '', to: 'Lips lag' });
  expect(await undoLast(String)).toBe(true);
  expect((await now()).note).toBe('');
});

it('what failed waits again as if for the first time; what did not is left alone', async () => {
  await retry('k', [await now('i'), await now('f')]);
  expect(await now('f')).toMatchObject({ state: 'waiting', attempts: 0, problem: null });
  expect((await now('i')).state).toBe('done');
  expect(await whats()).toEqual(['items.retried']);
});
