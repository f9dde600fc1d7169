import { expect, it } from 'vitest';
import { byRank, rankItems, standingOf } from '../../../../src/casework/ranking/rank';
import { itemRecord } from '../records';
import { rated } from '../rated';

const ids = (items: readonly { readonly itemId: string }[]): string => items.map(({ itemId }) => itemId).join(' ');

it('ranks by the lower end and not by the ratio', () => {
  const sure = rated('sure', 0.9, [0.7, 1.1]);
  const loud = rated('loud', 1.8, [0.1, 1.96]);
  expect(ids(rankItems([loud, sure]))).toBe('sure loud');
});

it('takes an item without an interval for no stronger than even, and for no more untouched than its ratio', () => {
  expect(standingOf(rated('a', 1.5))).toEqual({ key: 0, llr: 1.5, low: null });
  expect(standingOf(rated('b', -0.4))).toEqual({ key: -0.4, llr: -0.4, low: null });
  const list = [
    rated('weak', 0.2),
    rated('strong', 1.5),
    rated('low', 0.3, [-0.1, 0.7]),
    rated('high', 0.4, [0.1, 0.7]),
  ];
  expect(ids(rankItems(list))).toBe('high strong weak low');
});

it('puts what has no ratio last, by how far it is', () => {
  const list = [
    itemRecord('failed', 'case', { state: 'failed' }),
    itemRecord('waiting', 'case'),
    rated('no-face', null),
    rated('ratio', -1.5, [-1.8, -1.1]),
  ];
  expect(ids(rankItems(list))).toBe('ratio no-face waiting failed');
});

it('is a total order: ties are broken by ratio, then as items were added', () => {
  const list = [
    rated('late', 0.5, [0.2, 0.8], { addedAtMs: 9 }),
    rated('early', 0.5, [0.2, 0.8], { addedAtMs: 3 }),
    rated('higher', 0.6, [0.2, 1], { addedAtMs: 9 }),
  ];
  expect(ids(rankItems(list))).toBe('higher early late');
  expect(ids(list.toSorted(byRank))).toBe(ids(rankItems(list.toReversed())));
});
