import { describe, expect, it } from 'vitest';
import {
  dateOf,
  matcherOf,
  NO_FILTER,
  outcomeOf,
  reasonOf,
  type ItemFilter,
} from '../../../../src/casework/filters/item-filter';
import { createWords } from '../../../../src/casework/filters/words-of-item';
import type { AccountRecord, ItemRecord, PostClaim } from '../../../../src/casework/model/records';
import { itemRecord } from '../records';
import { rated } from '../rated';

const account: AccountRecord = {
  ...{ accountId: 'acc', caseId: 'case', personId: null, platform: 'tiktok', handle: 'Ada.Example', url: null },
  verified: false,
};
const post: PostClaim = {
  ...{ platform: 'tiktok', permalink: 'https://example.org/p/77', author: 'ada', postId: '77' },
  ...{ postedAt: '2026-09-03T10:00:00Z', mediaIndex: 0, aiLabel: null },
};
const items: readonly ItemRecord[] = [
  rated('speech', 0.8, [0.5, 1], {
    accountId: 'acc',
    note: 'Lips are odd',
    origin: { pageUrl: null, mediaUrl: null, post, file: null },
  }),
  rated('advert', null, null, { label: 'unclear', reviewedAtMs: 5, sourceId: 'other' }),
  itemRecord('broken', 'case', { state: 'failed', problem: { code: 'unreadable', detail: '' } }),
  rated('ＦＵＬＬ width', -0.5, [-0.8, -0.2], { bytes: { sha256: 'abc123', sizeBytes: 1, kept: false } }),
];
const words = createWords(new Map([['acc', account]]));
const found = (filter: Partial<ItemFilter>): string[] =>
  items.filter(matcherOf({ ...NO_FILTER, ...filter }, words)).map(({ itemId }) => itemId);

describe('filters', () => {
  it('let all through when there are none', () => expect(found({})).toHaveLength(4));

  it.each<[Partial<ItemFilter>, string[]]>([
    [{ text: 'ADA.example tiktok' }, ['speech']],
    [{ text: 'lips 77' }, ['speech']],
    [{ text: 'lips absent' }, []],
    [{ text: 'full' }, ['ＦＵＬＬ width']],
    [{ text: 'ABC123' }, ['ＦＵＬＬ width']],
    [{ text: 'c12' }, []],
    [{ accountId: 'acc' }, ['speech']],
    [{ sourceId: 'other' }, ['advert']],
    [{ outcome: 'not-assessable' }, ['advert']],
    [{ outcome: 'failed' }, ['broken']],
    [{ reason: 'why:no-face' }, ['advert']],
    [{ reason: 'problem:unreadable' }, ['broken']],
    [{ reviewed: true }, ['advert']],
    [{ label: 'unclear' }, ['advert']],
    [{ label: 'unclear', outcome: 'failed' }, []],
    [{ fromMs: Date.UTC(2026, 8, 3), beforeMs: Date.UTC(2026, 8, 4) }, ['speech']],
    [{ fromMs: Date.UTC(2026, 8, 3, 10) }, ['speech']],
    [{ fromMs: 2, beforeMs: Date.UTC(2026, 8, 3, 10) }, []],
    [{ beforeMs: 1000 }, ['advert', 'broken', 'ＦＵＬＬ width']],
  ])('%j', (filter, wanted) => expect(found(filter)).toEqual(wanted));
});

describe('what an item came to', () => {
  it('is not done while it is scanned anew', () =>
    expect(outcomeOf({ ...items[0]!, state: 'running' })).toBe('running'));

  it('has as its reason the kind of trace that speaks most for manipulation', () => {
    const [item] = items;
    const contributions = [
      { group: 'spectrum', llr: 0.2 },
      { group: 'temporal', llr: 0.5 },
      { group: 'texture', llr: -0.9 },
    ] as const;
    const result = { ...item!.result!, verdict: { ...item!.result!.verdict, contributions } };
    expect(reasonOf({ ...item!, result })).toBe('trace:temporal');
    const none = { ...result, verdict: { ...result.verdict, contributions: contributions.slice(2) } };
    expect(reasonOf({ ...item!, result: none })).toBeNull();
  });

  it('is dated by its post, and by its adding where the page tells no date or nonsense', () => {
    expect(dateOf(items[0]!)).toBe(Date.UTC(2026, 8, 3, 10));
    const odd = { ...items[0]!, origin: { ...items[0]!.origin, post: { ...post, postedAt: 'yesterday' } } };
    expect(dateOf(odd)).toBe(1);
  });
});
