import { expect, it } from 'vitest';
import { copyScreen, type Screen } from '../../../../src/extension/background/screen-copy/copy-screen';
import type { ScreenPicture, ScreenView } from '../../../../src/extension/messages/screen-copy';

const VIEW: ScreenView = {
  refused: null,
  rect: { x: 1, y: 2, width: 300, height: 200 },
  viewportWidth: 1000,
  mediaTimeS: 3,
};

function screen(part: Partial<Screen>) {
  const posted: ScreenPicture[] = [];
  const heard: string[] = [];
  const parts: Screen = {
    view: async () => VIEW,
    capture: async () => new Blob(['png']),
    done: async () => heard.push('done'),
    post: (picture) => posted.push(picture),
    wait: async (ms) => void heard.push(`wait ${ms}`),
    ...part,
  };
  return { parts, posted, heard };
}

it('copies three times, at most two a second, and uncovers our layer after each', async () => {
  const { parts, posted, heard } = screen({});
  expect(await copyScreen('v', parts)).toBeNull();
  expect(posted.map(({ rect, mediaTimeS }) => [rect.width, mediaTimeS])).toEqual([
    [300, 3],
    [300, 3],
    [300, 3],
  ]);
  expect(heard).toEqual(['done', 'wait 600', 'done', 'wait 600', 'done']);
});

it.each([
  ['gone', null],
  ['covered', { refused: 'covered' }],
] as const)('says why not: %s', async (refused, view) => {
  const { parts, posted } = screen({ view: async () => view });
  expect(await copyScreen('v', parts)).toBe(refused);
  expect(posted).toEqual([]);
});

it.each([
  ["Either the '<all_urls>' or 'activeTab' permission is required.", 'no-leave'],
  ['image readback failed', 'failed'],
] as const)('a refusal of the browser: %s', async (message, refused) => {
  const { parts, heard } = screen({ capture: () => Promise.reject(new Error(message)) });
  expect(await copyScreen('v', parts)).toBe(refused);
  expect(heard, 'our layer comes back all the same').toEqual(['done']);
});

it('what was copied stands when the video scrolls away meanwhile', async () => {
  let looks = 0;
  const { parts, posted } = screen({ view: async () => (++looks > 1 ? { refused: 'not-in-view' } : VIEW) });
  expect(await copyScreen('v', parts)).toBeNull();
  expect(posted).toHaveLength(1);
});
