import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../../src/casework/model/journal';
import {
  clockWentBack,
  detailViews,
  lineView,
  utcOf,
} from '../../../../../src/extension/ui/casework/journal/line-view';
import { comparison } from '../../../../../src/extension/ui/casework/journal/fingerprint-part';
import { findingText } from '../../../../../src/extension/texts/casework/finding-words';
import { stepText } from '../../../../../src/extension/texts/casework/step-words';
import { journalOf } from '../../../casework/records';

const line = (part: Partial<JournalEntry>): JournalEntry => ({ ...journalOf('k', [[]])[0]!, ...part });

describe('a line of the journal', () => {
  it('tells what was done by whom, and to whom or how many', () => {
    expect(lineView(line({ what: 'item.labelled', by: 'analyst', detail: { name: 'a.mp4', count: 3 } }))).toMatchObject(
      {
        ...{ who: 'Analyst', what: 'Label changed', about: 'a.mp4' },
      },
    );
    expect(lineView(line({ what: 'items.added', detail: { count: 3000 } })).about).toBe('3,000');
    expect(lineView(line({ what: 'items.added', detail: {} })).about).toBe('');
  });

  it('names whom it is about where it has but an id, as long as that is there; merged accounts both', () => {
    const nameOf = (id: string): string | null => (id === 'p-1' ? 'Ada' : null);
    expect(lineView(line({ what: 'person.learnt', detail: { personId: 'p-1' } }), nameOf).about).toBe('Ada');
    expect(lineView(line({ what: 'person.learnt', detail: { personId: 'p-2' } }), nameOf).about).toBe('');
    expect(lineView(line({ what: 'person.changed', detail: { personId: 'p-2', to: { name: 'Ben' } } })).about).toBe(
      'Ben',
    );
    expect(lineView(line({ detail: { handle: 'ada', intoHandle: 'ada.example' } })).about).toBe('ada → ada.example');
    const detail = { handle: 'ada', personId: { from: null, to: 'p-1' } };
    expect(detailViews(line({ detail }), nameOf)).toEqual([
      { name: 'handle', values: ['ada'] },
      { name: 'personId', values: ['null', 'Ada (p-1)'] },
    ]);
  });

  it('of a later version is named by its code', () => {
    expect(stepText('item.dreamt-of')).toBe('item.dreamt-of');
    expect(stepText('constructor')).toBe('constructor');
  });

  it('shows a change as what it was and what it became, other values as they are', () => {
    const detail = { label: { from: null, to: 'unclear' }, from: 'x', count: 2, many: ['a'] };
    expect(detailViews(line({ detail }))).toEqual([
      { name: 'label', values: ['null', 'unclear'] },
      { name: 'from', values: ['x'] },
      { name: 'count', values: ['2'] },
      { name: 'many', values: ['["a"]'] },
    ]);
  });

  it('shows no more of a long list than is read', () => {
    const items = Array.from({ length: 3000 }, (_, n) => ({ itemId: `item ${n}` }));
    const [shown] = detailViews(line({ detail: { items } }))[0]!.values;
    expect(shown).toMatch(/^\[\{"itemId":"item 0"\}.* …$/);
    expect(shown!.length).toBeLessThan(5000);
  });

  it('has its moment in UTC, and tells where the clock was set back', () => {
    expect(utcOf(line({ atMs: Date.UTC(2026, 0, 2, 3, 4, 5, 6) }))).toBe('2026-01-02T03:04:05.006Z');
    expect(clockWentBack(line({ atMs: 5 }), line({ atMs: 4 }))).toBe(true);
    expect(clockWentBack(line({ atMs: 5 }), line({ atMs: 5 }))).toBe(false);
    expect(clockWentBack(undefined, line({ atMs: 4 }))).toBe(false);
  });
});

describe('a fingerprint that was noted', () => {
  const entries = journalOf('k', [[], []]);
  it('is looked up however it was copied', () => {
    const { hash } = entries[1]!;
    expect(comparison(` ${hash.slice(0, 20).toUpperCase()} ${hash.slice(20)}\n`, entries)).toContain('line 1');
    expect(comparison('0'.repeat(64), entries)).toContain('No line');
    expect(comparison(hash.slice(1), entries)).toContain('64 signs');
    expect(comparison(' ', entries)).toBeNull();
  });
});

it('findings name records as people know them, by number where they have no name', () => {
  const nameOf = ({ id }: { readonly id: string }): string | null => (id === 'i' ? 'a.mp4' : null);
  const altered = (id: string): string =>
    findingText({ what: 'record-altered', record: { kind: 'item', id }, seq: 12 }, nameOf);
  expect(altered('i')).toBe('Video a.mp4 is not as line 12 of the journal left it.');
  expect(altered('j')).toBe('Video j is not as line 12 of the journal left it.');
});
