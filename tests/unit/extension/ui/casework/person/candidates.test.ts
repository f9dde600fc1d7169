import { expect, it } from 'vitest';
import type { AccountRecord, ItemRecord } from '../../../../../../src/casework/model/records';
import { candidatesFor } from '../../../../../../src/extension/ui/casework/person/candidates';

const account = (accountId: string, personId: string | null, verified: boolean): AccountRecord => ({
  ...{ accountId, caseId: 'c', personId, platform: 'x', handle: accountId, url: null, verified },
});
const ACCOUNTS = [account('own', 'p', true), account('fan', 'p', false), account('hers', 'q', true)];

const item = (itemId: string, accountId: string | null, part: Partial<ItemRecord> = {}): ItemRecord =>
  ({
    ...{ itemId, name: itemId, accountId, state: 'done', label: null, result: null },
    ...{ bytes: { sha256: 'x', sizeBytes: 1, kept: true }, ...part },
  }) as ItemRecord;

it('offers videos of own verified accounts, and those labelled genuine that are not of somebody else', () => {
  const items = [
    item('own', 'own'),
    item('own-manipulated', 'own', { label: 'manipulated' }),
    item('own-waiting', 'own', { state: 'waiting' }),
    item('fan', 'fan'),
    item('fan-genuine', 'fan', { label: 'genuine' }),
    item('hers-genuine', 'hers', { label: 'genuine' }),
    item('file-genuine', null, { label: 'genuine' }),
    item('file', null),
    item('reported-genuine', null, { label: 'genuine', bytes: null }),
  ];
  const found = candidatesFor('p', items, ACCOUNTS).map((one) => [one.item.itemId, one.own]);
  expect(found).toEqual([
    ['fan-genuine', false],
    ['file-genuine', false],
    ['own', true],
  ]);
});
