import { beforeEach, expect, it, vi } from 'vitest';
import type * as optionsModel from '../../../../src/extension/ui/options/model';

/** What the service worker was told, and what the browser was asked to take back. */
let told: unknown[];
let revoked: string[];
let refuses: boolean;
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: (globalThis as unknown as { readonly chrome: { readonly i18n: object } }).chrome.i18n,
    runtime: {
      sendMessage: (message: unknown) => {
        told.push(message);
        return Promise.resolve(refuses ? null : { value: null });
      },
    },
    permissions: { remove: ({ origins }: { origins: string[] }) => Promise.resolve(void revoked.push(...origins)) },
  },
}));

let model: typeof optionsModel;
beforeEach(async () => {
  [told, revoked, refuses] = [[], [], false];
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 7 }) } });
  model = await import('../../../../src/extension/ui/options/model');
});

it('a site that was switched off is switched on again', async () => {
  await model.switchOn('off.example');
  expect(told).toEqual([{ type: 'site.switch', host: 'off.example', on: true }]);
  expect(model.status.value).toBeNull();
});

it('a choice is handed on as it was made, and what is kept is counted anew', async () => {
  await model.change({ quiet: 'signs-only', keepDays: 7 });
  expect(told).toEqual([{ type: 'settings.change', quiet: 'signs-only', keepDays: 7 }]);
  expect(model.usedBytes.value).toBe(7);
});

it('leave for a site is given back, that one alone', async () => {
  await model.revokePattern('*://video.example/*');
  expect([revoked, told]).toEqual([['*://video.example/*'], []]);
});

it('what the service worker refuses is said, and no more once something works', async () => {
  refuses = true;
  await model.switchOn('off.example');
  expect(model.status.value).toMatch(/\S/);
  refuses = false;
  await model.forgetSeen();
  expect(told.at(-1)).toEqual({ type: 'seen.forget', videoId: null });
  expect(model.status.value).toContain('forgotten');
});
