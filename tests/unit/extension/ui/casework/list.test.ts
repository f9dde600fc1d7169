import { describe, expect, it } from 'vitest';
import { whyNothing } from '../../../../../src/extension/ui/casework/evidence/parts/item-state';
import { dayOf, msOfDay } from '../../../../../src/extension/ui/casework/items/days';
import { cutOffChoices, falseAlarmView } from '../../../../../src/extension/ui/casework/items/false-alarm-view';
import { rowView } from '../../../../../src/extension/ui/casework/items/row-view';
import { rowsOf } from '../../../../../src/extension/ui/casework/items/rows';
import { commandOf } from '../../../../../src/extension/ui/casework/keyboard/commands';
import { queueView } from '../../../../../src/extension/ui/casework/queue/queue-view';
import { hrefOf, routeOf, type Route } from '../../../../../src/extension/ui/casework/route';
import { reasonText } from '../../../../../src/extension/texts/casework/list-words';
import type { SourceRecord } from '../../../../../src/casework/model/records';
import type { TestedRates } from '../../../../../src/casework/ranking/tested-rates';
import { itemRecord } from '../../../casework/records';
import { rated } from '../../../casework/rated';

describe('routes', () => {
  it.each<Route>([
    { view: 'cases' },
    { view: 'items', caseId: 'c' },
    { view: 'hand-over', caseId: 'c' },
    { view: 'item', caseId: 'c', itemId: 'i/é' },
    { view: 'compare', caseId: 'c', aId: 'a', bId: 'b' },
    { view: 'person', caseId: 'c', personId: 'p' },
  ])('are read as they are written: $view', (route) => expect(routeOf(hrefOf(route))).toEqual(route));

  it.each(['', '#', '#/', '#/else', '#/case', '#/case/'])('"%s" is the list of cases', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'cases' });
  });

  it('of an unknown view or without its second id are the case', () => {
    expect(routeOf('#/case/c/nonsense')).toEqual({ view: 'items', caseId: 'c' });
    expect(routeOf('#/case/c/compare/a')).toEqual({ view: 'items', caseId: 'c' });
    expect(routeOf('#/case/%E0%A4%A/item/i')).toMatchObject({ view: 'item', itemId: 'i' });
  });
});

describe('rows', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => rated(id, 0));
  const group = ['b', 'd', 'elsewhere'];
  const groups = new Map(group.map((id) => [id, group]));
  const told = (folded: boolean, unfolded: string[] = []): string =>
    rowsOf(items, groups, folded, new Set(unfolded))
      .map(
        ({ item, alike, inner, unfolded: open }) =>
          `${inner ? '>' : ''}${item.itemId}${alike}${open === null ? '' : open ? '-' : '+'}`,
      )
      .join(' ');

  it('are one for each item, with the number of its look-alikes', () => expect(told(false)).toBe('a0 b2 c0 d2'));
  it('are one for each group, where its first item stands', () => expect(told(true)).toBe('a0 b2+ c0'));
  it('have the others of an unfolded group after its first', () => expect(told(true, ['b'])).toBe('a0 b2- >d2 c0'));
});

describe('a row', () => {
  it('says ratio, interval and probability', () => {
    const view = rowView(rated('x', 1, [0.5, 1.5]), { account: undefined, source: undefined }, 0.1);
    expect(view).toMatchObject({ title: 'x.mp4', posterior: '53%', label: null });
    expect(view.ratio).toMatchObject({ at: 0.75, from: 0.625, to: 0.875, text: '+0.50 to +1.50' });
  });

  it('says that there is no interval, and nothing of what is not assessable', () => {
    expect(rowView(rated('x', 1), { account: undefined, source: undefined }, 0.1).ratio).toMatchObject({
      ...{ text: 'no interval', from: null, to: null },
    });
    expect(rowView(rated('x', null), { account: undefined, source: undefined }, 0.1)).toMatchObject({
      ...{ ratio: null, posterior: null, outcome: 'not-assessable', outcomeText: 'Cannot assess' },
    });
  });
});

describe('why there is no verdict', () => {
  const why = (item: ReturnType<typeof itemRecord>): string | null =>
    rowView(item, { account: undefined, source: undefined }, 0.1).why;

  it('stands in the row, in words', () => {
    const problem = { code: 'too-large', detail: 'as it was recorded' };
    expect(why(itemRecord('x', 'c', { state: 'failed', problem }))).toMatch(/too large to be kept/);
    expect(why(rated('x', null))).toBe('No face was found in the frames looked at.');
  });

  it('is not said of what has one, or waits', () => {
    expect(why(rated('x', 1))).toBeNull();
    expect(why(itemRecord('x', 'c'))).toBeNull();
  });

  it('is not "to be opened on its page" for a file on the web that has none', () => {
    const told = (pageUrl: string | null): unknown => {
      const origin = { pageUrl, mediaUrl: 'https://example.com/clip.mp4', post: null, file: null };
      const item = itemRecord('x', 'c', { state: 'elsewhere', origin });
      const { outcomeText } = rowView(item, { account: undefined, source: undefined }, 0.1);
      const { elsewhere, toFetch } = queueView([item], null);
      return [outcomeText, elsewhere, toFetch, whyNothing(item, true)];
    };
    expect(told(null)).toEqual([
      ...['To be fetched', 0, 1],
      'This file was not fetched yet. You can allow that under “Add”.',
    ]);
    expect(told('https://example.com/')).toEqual([
      ...['To be opened on its page', 1, 0],
      'The pixels of this video can only be had by opening its page.',
    ]);
  });

  it('has words as a filter too', () => expect(reasonText('problem:no-bytes')).toMatch(/^No copy of this video/));
});

describe('where a file lay', () => {
  const source: SourceRecord = {
    ...{ sourceId: 's', caseId: 'c', kind: 'files', name: 'seized', addedAtMs: 1, refused: [] },
  };
  const told = (path: string | null): unknown => {
    const file = path === null ? null : { path, modifiedAtMs: null };
    const item = itemRecord('x', 'c', { origin: { pageUrl: null, mediaUrl: null, post: null, file } });
    const { about, tooltip } = rowView(item, { account: undefined, source }, 0.1);
    return [about.at(-1), tooltip];
  };

  it('is said with all its folders, from the top one, which names the source', () => {
    expect(told('seized/phone/a/x.mp4')).toEqual(['seized/phone/a', 'seized/phone/a/x.mp4']);
    expect(told('seized/x.mp4')).toEqual(['seized', 'seized/x.mp4']);
  });

  it('is said beside a source that is named otherwise', () => {
    expect(told('other/x.mp4')).toEqual(['seized · other', 'other/x.mp4']);
    expect(told('seizedtoo/x.mp4')).toEqual(['seized · seizedtoo', 'seizedtoo/x.mp4']);
  });

  it('is not said of a file that lay in no folder, nor of what was no file', () => {
    expect(told('x.mp4')).toEqual(['seized', 'x.mp4']);
    expect(told(null)).toEqual(['seized', 'x.mp4']);
  });
});

describe('words about false alarms', () => {
  const share = { share: 0.02, low: 0.01, high: 0.06 };
  const rates: TestedRates = {
    ...{ modelId: 'm', upperLlr: 1.2 },
    limits: [{ band: 'suspicious', fromLlr: 0.6, falseAlarms: share, found: share }],
  };
  const base = { above: 20, judged: 100, untouched: 90, ofOtherModels: 0, byRatios: 4.2 };

  it('round upwards, but not for a trace of rounding error', () => {
    const view = falseAlarmView(
      { ...base, atMost: { from: 'tested', rate: share, count: 1.2, countHigh: 5.0000000001 } },
      23,
      rates,
    );
    expect(view.above).toBe('20 videos above, by the cautious end of their interval.');
    expect(view.byRatio).toBe('The Result column goes by the ratio itself, by which there would be 23.');
    expect(view.expected).toContain('at most 2 false alarms');
    expect(view.expected).toContain(': 5)');
    expect(view.details.join(' ')).toContain('2% of the untouched clips');
  });

  it('say so where nothing can be said, and nothing where nothing is above', () => {
    expect(falseAlarmView({ ...base, atMost: null }, 20, rates).expected).toContain('cannot be said');
    const none = { ...base, above: 0, byRatios: 0, atMost: { from: 'meaning', rate: 0.3, count: 0 } } as const;
    expect(falseAlarmView(none, 0, rates)).toMatchObject({ expected: '', byRatio: '' });
  });

  it('offer the tested limits and round ratios up to what is ever stated', () => {
    expect(cutOffChoices(rates).map(({ llr }) => Math.round(10 ** llr * 10) / 10)).toEqual([1, 2, 4, 10]);
  });
});

describe('keys', () => {
  const free = { typing: false, inList: false, onControl: false, singleKeys: true };
  const press = (key: string, where = free, held = {}): unknown =>
    commandOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, where);

  it('are letters anywhere, and arrows and Enter in the list', () => {
    expect([press('j'), press('3'), press('/')]).toEqual(['next', 'label-3', 'search']);
    expect([press('ArrowDown'), press('Enter')]).toEqual([null, null]);
    const inList = { ...free, inList: true };
    expect([press('ArrowDown', inList), press('Enter', inList)]).toEqual(['next', 'open']);
    expect(press('Enter', { ...inList, onControl: true })).toBeNull();
  });

  it('are nothing of ours in a field, with a modifier, or when switched off', () => {
    expect(press('j', { ...free, typing: true })).toBeNull();
    expect(press('c', free, { ctrlKey: true })).toBeNull();
    expect(press('1', { ...free, singleKeys: false })).toBeNull();
    expect(press('ArrowDown', { ...free, inList: true, singleKeys: false })).toBe('next');
    expect(press('toString')).toBeNull();
  });
});

describe('the queue', () => {
  it('counts by state and tells the time left by the pace of the host', () => {
    const states = ['done', 'done', 'running', 'waiting', 'waiting', 'failed', 'elsewhere'] as const;
    const list = states.map((state, i) => itemRecord(String(i), 'case', { state }));
    const view = queueView(list, 10);
    expect(view).toMatchObject({ all: 7, done: 2, left: 3, elsewhere: 1, leftS: 30 });
    expect(view.failed.map(({ itemId }) => itemId)).toEqual(['5']);
    expect(queueView(list, null).leftS).toBeNull();
    expect(view.toFetch).toBe(0);
    expect(queueView(list.slice(0, 2), 10)).toMatchObject({ left: 0, leftS: null });
  });
});

it('days are those of this machine, the last one whole', () => {
  const from = msOfDay('2026-11-23', 0)!;
  const before = msOfDay('2026-11-23', 1)!;
  expect([dayOf(from), dayOf(before, -1)]).toEqual(['2026-11-23', '2026-11-23']);
  expect(new Date(from).getHours()).toBe(0);
  expect(before - from).toBeGreaterThan(22 * 3_600_000);
  expect([msOfDay('', 0), msOfDay('x-y', 0), dayOf(null)]).toEqual([null, null, '']);
});
