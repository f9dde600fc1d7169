import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { mergedAccount } from '../../../../../src/casework/accounts/merged-account';
import type { AccountRecord } from '../../../../../src/casework/model/records';
import { isSoundRecord } from '../../../../../src/casework/package/sound-record';
import { newRecords } from '../../../../../src/casework/ways-in/new-records';
import type { RecordChange } from '../../../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { verifyCase } from '../../../../../src/extension/storage/cases/verify-case';
import { mergeAccounts } from '../../../../../src/extension/ui/casework/model/merge-accounts';
import { undoLast } from '../../../../../src/extension/ui/casework/model/undo';
import { caseRecord, changeOf, itemRecord } from '../../../casework/records';

const store = openCases();
const account = (accountId: string, part: Partial<AccountRecord> = {}): AccountRecord => ({
  ...{ accountId, caseId: 'c', personId: null, platform: 'x', handle: `handle.${accountId}`, url: null },
  verified: false,
  ...part,
});

it('the account that stays has both names, videos and people; undo parts them', async () => {
  const [stays, goes] = [account('a'), account('b', { personId: 'p', verified: true, platform: 'twitter.com' })];
  const items = [itemRecord('i', 'c', { accountId: 'a' }), itemRecord('j', 'c', { accountId: 'b' })];
  const changes: RecordChange[] = [
    changeOf.case(caseRecord('c')),
    ...[stays, goes].map((record) => ({ kind: 'account' as const, id: record.accountId, record })),
    ...items.map(changeOf.item),
  ];
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  expect(await store.change('c', () => ({ step, changes }))).toMatchObject({ ok: true });

  expect(await mergeAccounts(goes, stays, items)).toBe(true);
  expect(await store.all('account', 'c')).toEqual([mergedAccount(stays, goes)]);
  expect((await store.all('item', 'c')).map(({ accountId }) => accountId)).toEqual(['a', 'a']);
  const line = (await store.journal('c')).at(-1)!;
  expect(line).toMatchObject({
    what: 'account.merged',
    detail: { handle: 'handle.b', intoHandle: 'handle.a', items: 1 },
  });

  expect(await undoLast(String)).toBe(true);
  expect(await store.all('account', 'c')).toEqual([stays, goes]);
  expect((await store.all('item', 'c')).map(({ accountId }) => accountId)).toEqual(['a', 'b']);
  const { findings } = await verifyCase('c', () => undefined, new AbortController().signal);
  expect(findings).toEqual([]);
  expect(await mergeAccounts(stays, stays, items)).toBe(false);
});

it('whom it shows is as the one that stays says, and it is their own only where that is known of this person', () => {
  const known = account('a', { personId: 'p' });
  expect(mergedAccount(known, account('b', { personId: 'q', verified: true }))).toMatchObject({
    ...{ personId: 'p', verified: false },
  });
  expect(
    mergedAccount(account('a', { verified: true }), account('b', { personId: 'p', url: 'https://x.com/b' })),
  ).toMatchObject({
    ...{ personId: 'p', verified: true, url: 'https://x.com/b' },
  });
});

it('videos that come in later under the other name are of the account that stays, and a package brings the names along', () => {
  const merged = mergedAccount(account('a'), mergedAccount(account('b'), account('d')));
  expect(merged.alsoKnownAs?.map(({ handle }) => handle)).toEqual(['handle.b', 'handle.d']);
  const found = ['@Handle.D', 'handle.a', 'handle.e'].map((author) => ({
    ...{ name: author, state: 'waiting' as const, problem: null, result: null, bytes: null },
    origin: {
      ...{ pageUrl: null, mediaUrl: null, file: null },
      post: { platform: 'x', permalink: null, author, postId: null, postedAt: null, mediaIndex: 0, aiLabel: null },
    },
  }));
  const { items, accounts } = newRecords(found, {
    ...{ caseId: 'c', sourceId: 's', addedAtMs: 1, newId: () => 'i', accounts: [merged] },
  });
  expect(items.map(({ accountId }) => accountId)).toEqual(['a', 'a', accounts[0]!.accountId]);
  expect(accounts).toHaveLength(1);
  expect(isSoundRecord('account', merged)).toBe(true);
  expect(isSoundRecord('account', { ...merged, alsoKnownAs: [{ platform: 'x', handle: 7 }] })).toBe(false);
});
