import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, storedSettings } from '../../../../src/extension/storage/settings/parse-settings';
import { pageOf, shownTabId } from '../../../../src/extension/ui/popup/page-of-tab';

/** Tabs of two windows, as the browser would choose among them. */
const TABS = [
  { id: 1, active: true, currentWindow: false, url: 'https://other.example/' },
  { id: 2, active: false, currentWindow: true, url: 'https://off.example/page' },
  { id: 3, active: true, currentWindow: true, url: 'https://video.example/page' },
  { id: 4, active: false, currentWindow: true, url: 'chrome://settings/' },
];
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: (wanted: Readonly<Record<string, boolean>>) =>
        Promise.resolve(
          TABS.filter((tab) => Object.entries(wanted).every(([name, value]) => tab[name as 'active'] === value)),
        ),
      get: (id: number) => Promise.resolve(TABS.find((tab) => tab.id === id)!),
    },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins[0] === 'https://video.example/*'),
    },
    storage: {
      local: {
        get: (key: string) =>
          Promise.resolve({ [key]: storedSettings({ ...DEFAULT_SETTINGS, hostsOff: ['off.example'] }) }),
      },
    },
  },
}));

beforeEach(() => void vi.stubGlobal('location', { search: '' }));
afterEach(() => vi.unstubAllGlobals());

it('the popup shows the tab in front of its own window', async () => {
  expect(await shownTabId()).toBe(3);
});

it.each([
  ['?tab=2', 2],
  ['?tab=two', 3],
])('or the one that its address names: %s', async (search, id) => {
  vi.stubGlobal('location', { search });
  expect(await shownTabId()).toBe(id);
});

it('says of a page whether it is watched and whether the user switched that off; of the browser’s own nothing', async () => {
  expect(await pageOf(3)).toEqual({ host: 'video.example', watched: true, off: false });
  expect(await pageOf(2)).toEqual({ host: 'off.example', watched: false, off: true });
  expect(await pageOf(4)).toEqual({ host: null, watched: false, off: false });
});
