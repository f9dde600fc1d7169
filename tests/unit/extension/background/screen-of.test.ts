import { expect, it, vi } from 'vitest';

/** Whether the tab is on show, each time that is asked. */
let active: boolean[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: () => Promise.resolve({ windowId: 3, active: active.shift() }),
      captureVisibleTab: () => Promise.resolve(`data:image/png;base64,${btoa('png')}`),
    },
  },
}));
const { screenOf } = await import('../../../../src/extension/background/screen-copy/copy-screen');

it('gives the picture of the tab', async () => {
  active = [true, true];
  expect(await (await screenOf(1, 0, 'v').capture()).text()).toBe('png');
});

it.each([
  ['before', [false]],
  ['meanwhile', [true, false]],
])('gives none when the user went to another tab %s', async (_when, shown) => {
  active = [...shown];
  await expect(screenOf(1, 0, 'v').capture()).rejects.toThrow('not the one on show');
});
