import { expect, it } from 'vitest';
import { tabsToWatch } from '../../../../src/extension/background/granted';

it('watches the open tabs of a granted site, but for hosts that the user switched off', () => {
  const tabs = [
    { id: 1, url: 'https://news.example/a' },
    { id: 2, url: 'https://off.example:8080/b' },
    { id: 3, url: 'https://news.example/c' },
  ];
  expect(tabsToWatch(tabs, ['off.example'])).toEqual([1, 3]);
});

it('leaves tabs alone that have no id or whose address it is not told', () => {
  expect(tabsToWatch([{ url: 'https://news.example/' }, { id: 4 }, { id: 5, url: '' }], [])).toEqual([]);
});
