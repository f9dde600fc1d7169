import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { AccountRecord } from '../../../../../src/casework/model/records';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { changeAccount } from '../../../../../src/extension/ui/casework/model/people-steps';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { caseRecord, changeOf } from '../../../casework/records';

const shown: AccountRecord = {
  ...{ accountId: 'a', caseId: 'c', personId: null, platform: 'x', handle: 'nicole' },
  ...{ url: null, verified: false },
};

it('two changes made before the page showed the first both stay, and are undone one by one', async () => {
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  await openCases().change('c', () => ({
    step,
    changes: [changeOf.case(caseRecord('c')), { kind: 'account', id: 'a', record: shown }],
  }));
  await Promise.all([changeAccount(shown, { personId: 'p' }), changeAccount(shown, { verified: true })]);
  const held = async (): Promise<unknown> => openCases().all('account', 'c');
  expect(await held()).toEqual([{ ...shown, personId: 'p', verified: true }]);

  expect(await undoLast(String)).toBe(true);
  expect(await held()).toEqual([{ ...shown, personId: 'p' }]);
  expect(await undoLast(String)).toBe(true);
  expect(await held()).toEqual([shown]);
});

it('an account that is gone stays gone, and undo says that nothing was done', async () => {
  await changeAccount(shown, { verified: true });
  const removal = {
    step: { what: 'test.written', by: 'analyst', detail: {} },
    changes: [{ kind: 'account', id: 'a', record: null }],
  } as const;
  await openCases().change('c', () => removal);
  await changeAccount(shown, { personId: 'p' });
  expect(await undoLast(String)).toBe(false);
  expect(await openCases().all('account', 'c')).toEqual([]);
});
