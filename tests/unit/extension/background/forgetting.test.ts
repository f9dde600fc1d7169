import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/extension/storage/settings/parse-settings';
import { openEvidence } from '../../../../src/extension/storage/evidence/evidence';
import { openSeen } from '../../../../src/extension/storage/seen/seen';
import { record, verdict } from '../verdict';

let keepDays = 30;
type Listener = (alarm: { readonly name: string }) => void;
const heard: { alarm: Listener; startup: () => void; installed: () => void } = {
  ...{ alarm: () => undefined, startup: () => undefined, installed: () => undefined },
};
const created = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { get: () => Promise.resolve({ settings: { ...DEFAULT_SETTINGS, keepDays } }) } },
    alarms: { create: created, onAlarm: { addListener: (one: Listener) => void (heard.alarm = one) } },
    runtime: {
      onStartup: { addListener: (one: () => void) => void (heard.startup = one) },
      onInstalled: { addListener: (one: () => void) => void (heard.installed = one) },
    },
  },
}));
const { forgetOld, listenToForgetting } = await import('../../../../src/extension/background/forgetting');

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is kept of videos that were last looked at so many days ago, in both stores. */
async function keep(...days: readonly number[]): Promise<void> {
  for (const day of days) {
    const atMs = Date.now() - day * DAY_MS;
    await openEvidence().put(record({ videoId: `${day}`, tabId: 1, updatedAtMs: atMs }));
    const entry = {
      ...{ id: `${day}`, fileKey: 'https://a.example/', postKey: null, durationS: 1, widthPx: 1, heightPx: 1 },
      ...{ prints: [], exact: [], verdict: verdict(), stable: true, thumbnail: null },
    };
    await openSeen().replace({ ...entry, measuredAtMs: atMs, lastSeenAtMs: Date.now() }, []);
  }
}
async function kept(): Promise<unknown> {
  const seen = await openSeen().ofKeys({ file: 'https://a.example/', post: null });
  return [(await openEvidence().ofTab(1)).map(({ videoId }) => videoId).sort(), seen.map(({ id }) => id).sort()];
}

beforeEach(async () => {
  await Promise.all([openEvidence().removeAll(), openSeen().forgetAll()]);
  keepDays = 30;
  listenToForgetting();
});

it('forgets in both stores what is older than the user wants things kept', async () => {
  await keep(2, 10, 40);
  await forgetOld();
  expect(await kept()).toEqual([
    ['10', '2'],
    ['10', '2'],
  ]);
  keepDays = 7;
  await forgetOld();
  expect(await kept()).toEqual([['2'], ['2']]);
});

it.each<[string, () => void]>([
  ['once a day', () => heard.alarm({ name: 'forget' })],
  ['after each start of the browser', () => heard.startup()],
])('forgets %s', async (_when, happen) => {
  await keep(2, 40);
  heard.alarm({ name: 'another' });
  happen();
  await vi.waitFor(async () => expect(await kept()).toEqual([['2'], ['2']]));
});

it('sets its alarm when it is installed', () => {
  heard.installed();
  expect(created).toHaveBeenCalledWith('forget', { delayInMinutes: 1440, periodInMinutes: 1440 });
});
