import { beforeEach, expect, it, vi } from 'vitest';

/** Session storage of the browser, and the frame that the port is to reach. */
let stored: Record<string, unknown> = {};
const session = {
  get: (key: string | null) => Promise.resolve(key === null ? { ...stored } : { [key]: stored[key] }),
  set: (more: object) => Promise.resolve(void Object.assign(stored, more)),
  remove: (keys: string | string[]) => {
    for (const key of [keys].flat()) Reflect.deleteProperty(stored, key);
    return Promise.resolve();
  },
};
const OFFSCREEN = 'chrome-extension://abc/offscreen.html';
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { session },
    runtime: { getURL: () => OFFSCREEN, getContexts: () => Promise.resolve([{}]) },
  },
}));
const { announce, brokerPorts } = await import('../../../../src/extension/background/broker');

const SECRET = '3f0e7b6e-6a5f-4f0a-9e53-0a4c7d0f9a11';
const sender = { tab: { id: 7 }, frameId: 2 };
const handed: unknown[] = [];
let deliver: (data: unknown) => Promise<unknown> = () => Promise.resolve();

beforeEach(() => {
  stored = {};
  handed.length = 0;
  const postMessage = (message: unknown): void => void handed.push(message);
  vi.stubGlobal('clients', { matchAll: () => Promise.resolve([{ url: OFFSCREEN, postMessage }]) });
  vi.stubGlobal('addEventListener', (_name: string, listener: (event: object) => void) => {
    deliver = (data) => new Promise((done) => listener({ data, ports: [{ close: () => undefined }], waitUntil: done }));
  });
  brokerPorts();
});

it('passes a port on once, for a secret that a content script announced, with the tab that the browser named', async () => {
  await announce(SECRET, sender, Date.now());
  await deliver({ secret: SECRET });
  await deliver({ secret: SECRET });
  expect(handed).toEqual([{ type: 'port', secret: SECRET, tabId: 7, frameId: 2 }]);
});

it.each([
  ['a secret that nobody announced', { secret: '00000000-0000-4000-8000-000000000000' }],
  ['no secret', SECRET],
  ['a tab of its own choosing', { secret: SECRET, tabId: 1 }],
])('takes nothing from a page that sends %s', async (_what, data) => {
  await announce(SECRET, sender, Date.now());
  await deliver(data);
  expect(handed).toEqual([]);
});

it('takes nothing under a secret that is too old, and keeps none of these', async () => {
  await announce(SECRET, sender, Date.now() - 60_000);
  await deliver({ secret: SECRET });
  expect(handed).toEqual([]);
  await announce(SECRET, sender, Date.now() - 60_000);
  stored['other'] = 1;
  await announce('00000000-0000-4000-8000-000000000001', sender, Date.now());
  expect(Object.keys(stored).sort()).toEqual(['other', 'secret:00000000-0000-4000-8000-000000000001']);
});
