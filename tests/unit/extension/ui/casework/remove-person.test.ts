import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { EnrolmentRecord } from '../../../../../src/casework/model/person';
import type { AccountRecord, PersonRecord } from '../../../../../src/casework/model/records';
import type { RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { removePerson } from '../../../../../src/extension/ui/casework/model/people-steps';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { caseRecord, changeOf } from '../../../casework/records';

const personOf = (caseId: string): PersonRecord => ({ personId: `p-${caseId}`, caseId, name: 'Nicole', note: '' });
const accountOf = (caseId: string): AccountRecord => ({
  ...{ accountId: `a-${caseId}`, caseId, personId: `p-${caseId}`, platform: 'x', handle: 'nicole' },
  ...{ url: null, verified: true },
});
const learntOf = (caseId: string): EnrolmentRecord => ({
  ...{ personId: `p-${caseId}`, caseId, schemaId: 'm', itemIds: ['i'], enrolledAtMs: 1, model: { some: 'values' } },
});

/** A case with a person, their account, and what was learnt of them if it was. */
async function begin(caseId: string, isLearnt: boolean): Promise<void> {
  const [person, account, learnt] = [personOf(caseId), accountOf(caseId), learntOf(caseId)];
  const changes: RecordChange[] = [
    changeOf.case(caseRecord(caseId)),
    { kind: 'person', id: person.personId, record: person },
    { kind: 'account', id: account.accountId, record: account },
    ...(isLearnt ? [{ kind: 'enrolment' as const, id: person.personId, record: learnt }] : []),
  ];
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  expect(await openCases().change(caseId, () => ({ step, changes }))).toMatchObject({ ok: true });
}

const held = async (caseId: string): Promise<unknown> => ({
  people: await openCases().all('person', caseId),
  learnt: await openCases().all('enrolment', caseId),
  ofAccounts: (await openCases().all('account', caseId)).map(({ personId }) => personId),
});
const lines = async (caseId: string): Promise<unknown> =>
  (await openCases().journal(caseId))
    .slice(1)
    .map(({ what, records }) => [what, records.map(({ kind }) => kind).sort()]);

it('what was learnt of a person goes with the person, in one line of the journal, and comes back with them', async () => {
  await begin('c', true);
  await removePerson(personOf('c'), [accountOf('c')]);
  expect(await held('c')).toEqual({ people: [], learnt: [], ofAccounts: [null] });
  expect(await lines('c')).toEqual([['person.removed', ['account', 'enrolment', 'person']]]);

  expect(await undoLast(String)).toBe(true);
  expect(await held('c')).toEqual({ people: [personOf('c')], learnt: [learntOf('c')], ofAccounts: ['p-c'] });
  expect((await lines('c')) as unknown[]).toHaveLength(2);
});

it('a person of whom nothing was learnt goes and comes back without', async () => {
  await begin('d', false);
  await removePerson(personOf('d'), [accountOf('d')]);
  expect(await lines('d')).toEqual([['person.removed', ['account', 'person']]]);
  expect(await undoLast(String)).toBe(true);
  expect(await held('d')).toEqual({ people: [personOf('d')], learnt: [], ofAccounts: ['p-d'] });
});
