import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/extension/storage/settings/parse-settings';

let stored: Record<string, unknown> = {};
let title = '';
let icon: Record<string, string> = {};
let alarm: { readonly when: number } | null = null;
let rings: (alarm: { readonly name: string }) => void = () => undefined;
let told: unknown[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: (globalThis as unknown as { readonly chrome: { readonly i18n: object } }).chrome.i18n,
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: stored[key] }),
        set: (more: object) => Promise.resolve(void Object.assign(stored, structuredClone(more))),
      },
    },
    action: {
      setIcon: ({ path }: { path: Record<string, string> }) => Promise.resolve(void (icon = path)),
      setTitle: (said: { title: string }) => Promise.resolve(void (title = said.title)),
    },
    alarms: {
      create: (_name: string, one: { when: number }) => Promise.resolve(void (alarm = one)),
      clear: () => Promise.resolve(void (alarm = null)),
      onAlarm: { addListener: (listener: typeof rings) => void (rings = listener) },
    },
    tabs: {
      query: () =>
        Promise.resolve([{ id: 1, url: 'https://x.com/home' }, { id: 2, url: 'https://off.example/' }, { id: 3 }]),
      sendMessage: (tabId: number, message: { on: boolean }) => Promise.resolve(void told.push([tabId, message.on])),
    },
  },
}));
const { listenToPause, pause, resume, settlePause } = await import('../../../../src/extension/background/pause');
const { readSettings } = await import('../../../../src/extension/storage/settings/settings');

const NOW = Date.UTC(2026, 10, 23, 12);
const isOver = async (): Promise<boolean> => (await readSettings()).pausedUntilMs === null;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  stored = { settings: { ...DEFAULT_SETTINGS, hostsOff: ['off.example'] } };
  [title, icon, alarm, told] = ['', {}, null, []];
  listenToPause();
});

it('ends by itself when its time has come, on all sites that are not switched off', async () => {
  await pause(15);
  expect(alarm).toEqual({ when: NOW + 15 * 60_000 });
  expect(told).toEqual([1, 2, 3].map((id) => [id, false]));
  expect(title).toMatch(/^Swapwatch is paused until /);
  expect(icon['16']).toContain('paused-');

  told = [];
  vi.setSystemTime(NOW + 15 * 60_000);
  rings({ name: 'another' });
  await Promise.resolve();
  expect(await isOver()).toBe(false);
  rings({ name: 'resume' });
  await vi.waitFor(() => expect(told).toEqual([[1, true]]));
  expect(await isOver()).toBe(true);
  expect([title, icon['16'], alarm]).toEqual(['Swapwatch', '/icon/16.png', null]);
});

it('without an end lasts until it is taken back, and needs no alarm', async () => {
  await pause(15);
  await pause(null);
  expect(alarm).toBeNull();
  vi.setSystemTime(NOW + 1e10);
  await settlePause();
  expect(await isOver()).toBe(false);
  await resume();
  expect(await isOver()).toBe(true);
});

it('ends as the browser starts where its time came meanwhile; else the button shows it again', async () => {
  await pause(60);
  [title, alarm] = ['', null];
  vi.setSystemTime(NOW + 30 * 60_000);
  await settlePause();
  expect(title).toMatch(/^Swapwatch is paused until /);
  expect(alarm).toEqual({ when: NOW + 60 * 60_000 });
  vi.setSystemTime(NOW + 61 * 60_000);
  await settlePause();
  expect(await isOver()).toBe(true);
});
