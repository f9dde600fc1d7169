import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../../../../src/casework/filters/item-filter';
import type { ItemRecord } from '../../../../../src/casework/model/records';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { found, rankById, rows } from '../../../../../src/extension/ui/casework/items/list-model';
import { currentId, filter, listOf, showOnly, sortBy } from '../../../../../src/extension/ui/casework/items/list-state';
import { isRead, openCaseData, showCase } from '../../../../../src/extension/ui/casework/model/case-data';
import { caseRecord, changeOf } from '../../../casework/records';
import { rated } from '../../../casework/rated';

const at = (day: number): number => Date.UTC(2026, 0, day);
const posted = (day: number): ItemRecord['origin'] => ({
  ...{ pageUrl: null, mediaUrl: null, file: null },
  post: {
    ...{ platform: 'x', permalink: null, author: null, postId: null, mediaIndex: 0, aiLabel: null },
    postedAt: new Date(at(day)).toISOString(),
  },
});
const items = [
  rated('low', -1, [-1.2, -0.8], { name: 'clip 10', addedAtMs: at(20), origin: posted(3) }),
  rated('none', null, null, { name: 'clip 9', addedAtMs: at(21), origin: posted(1) }),
  rated('high', 2, [1.5, 2.5], { name: 'a portrait', addedAtMs: at(19), origin: posted(2) }),
].map((item) => ({ ...item, caseId: 'k' }));

let stop: () => void;
beforeAll(async () => {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const changes = [changeOf.case(caseRecord('k')), ...items.map(changeOf.item)];
  expect(await openCases().change('k', () => ({ step, changes }))).toMatchObject({ ok: true });
  stop = openCaseData();
  showCase('k');
  await vi.waitFor(() => expect(isRead.value).toBe(true));
});
afterAll(() => stop());
beforeEach(() => {
  listOf('nothing');
  listOf('k');
});

const shown = (): string[] => rows.value.map(({ item }) => item.itemId);

it.each([
  ['rank', ['high', 'low', 'none']],
  ['added', ['none', 'low', 'high']],
  ['posted', ['low', 'high', 'none']],
  ['name', ['high', 'none', 'low']],
] as const)('the list is ordered by %s: the highest, the latest or the first of the alphabet on top', (sort, ids) => {
  sortBy.value = sort;
  expect(shown()).toEqual(ids);
});

it('a place in the ranking is that among all videos of the case, whatever is shown of it', () => {
  showOnly('k', { text: 'clip' });
  expect(shown()).toEqual(['low', 'none']);
  expect([...rankById.value]).toEqual([
    ['high', 1],
    ['low', 2],
  ]);
});

it('another case begins with a list of its own; the same one goes on where it was', () => {
  filter.value = { ...NO_FILTER, text: 'portrait' };
  [sortBy.value, currentId.value] = ['name', 'high'];
  listOf('k');
  expect([found.value.length, sortBy.value, currentId.value]).toEqual([1, 'name', 'high']);
  listOf('another');
  expect([found.value.length, sortBy.value, currentId.value]).toEqual([3, 'rank', null]);
});
