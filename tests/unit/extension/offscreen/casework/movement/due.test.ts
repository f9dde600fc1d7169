import { expect, it } from 'vitest';
import type { EnrolmentRecord } from '../../../../../../src/casework/model/person';
import type { ItemRecord } from '../../../../../../src/casework/model/records';
import { MOVEMENT_SCHEMA_ID } from '../../../../../../src/casework/person/window-values';
import { itemRecord } from '../../../../casework/records';
import { dueWork } from '../../../../../../src/extension/offscreen/casework/movement/due';

const item = (itemId: string, part: Partial<ItemRecord> = {}): ItemRecord =>
  itemRecord(itemId, 'c', { state: 'done', bytes: { sha256: 'x', sizeBytes: 1, kept: true }, ...part });
const enrolment = (itemIds: readonly string[], part: Partial<EnrolmentRecord> = {}): EnrolmentRecord => ({
  ...{ personId: 'p', caseId: 'c', schemaId: MOVEMENT_SCHEMA_ID, itemIds, enrolledAtMs: 1, model: null },
  ...part,
});
const measured = (itemId: string, schemaId: string = MOVEMENT_SCHEMA_ID) => ({ itemId, schemaId });
const ids = (items: readonly ItemRecord[]): string[] => items.map(({ itemId }) => itemId);

it('nothing is due while nobody is enrolled', () => {
  expect(dueWork([item('a')], [], [])).toEqual({ items: [], enrolments: [] });
});

it('items that enrol somebody come first; what was measured by another version comes again', () => {
  const items = [item('a'), item('b'), item('c'), item('d')];
  const due = dueWork(items, [measured('a', 'movement-0'), measured('d')], [enrolment(['c', 'd'])]);
  expect(ids(due.items)).toEqual(['c', 'a', 'b']);
  expect(due.enrolments).toEqual([]);
});

it('what waits, failed, or of which nothing is kept is left alone', () => {
  const items = [
    item('waiting', { state: 'waiting' }),
    item('failed', { state: 'failed' }),
    item('reported', { bytes: null }),
    item('gone', { bytes: { sha256: 'x', sizeBytes: 1, kept: false } }),
    item('player', { bytes: null, result: { evidenceSha256: 'e' } as ItemRecord['result'] }),
  ];
  expect(ids(dueWork(items, [], [enrolment(['gone'])]).items)).toEqual(['player']);
});

it('an enrolment is due once its items are measured, and again after a change of version; not before, and not twice', () => {
  const items = [item('a'), item('b')];
  const both = [measured('a'), measured('b')];
  const one = enrolment(['a', 'b']);
  expect(dueWork(items, [measured('a')], [one]).enrolments).toEqual([]);
  expect(dueWork(items, both, [one]).enrolments).toEqual([one]);
  expect(dueWork(items, both, [enrolment(['a', 'b'], { model: {} })]).enrolments).toEqual([]);
  const old = enrolment(['a', 'b'], { model: {}, schemaId: 'movement-0' });
  expect(dueWork(items, both, [old]).enrolments).toEqual([old]);
});
