import { browser } from 'wxt/browser';
import { isPaused, type Settings } from '../storage/settings/parse-settings';
import { changeSettings, readSettings } from '../storage/settings/settings';
import { pausedText } from '../texts/settings-words';
import { toolbarTexts } from '../texts/words';
import { tabsToWatch } from './granted';
import { tellPage } from './pages';

const RESUME = 'resume';
const MINUTE_MS = 60_000;
const ICON_SIZES = [16, 32, 48, 128];

function icons(prefix: string): Record<string, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${prefix}${size}.png`]));
}

/** The button shows the pause, and until when. Browsers forget this when they close. */
async function showOnToolbar({ pausedUntilMs }: Settings): Promise<void> {
  await browser.action.setIcon({ path: icons(pausedUntilMs === null ? '' : 'paused-') });
  await browser.action.setTitle({
    title: pausedUntilMs === null ? toolbarTexts.name : pausedText(pausedUntilMs),
  });
}

async function setAlarm({ pausedUntilMs }: Settings): Promise<void> {
  if (pausedUntilMs === null || pausedUntilMs === Infinity) await browser.alarms.clear(RESUME);
  else await browser.alarms.create(RESUME, { when: pausedUntilMs });
}

/** Addresses of tabs that we may not read are hidden from us: they are stopped like the others, but never started. */
async function tellTabs({ pausedUntilMs, hostsOff }: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  const on = pausedUntilMs === null;
  const ids = on ? tabsToWatch(tabs, hostsOff) : tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(ids.map((id) => tellPage(id, { type: 'switch', on })));
}

async function apply(pausedUntilMs: number | null): Promise<void> {
  const settings = await changeSettings((before) => ({ ...before, pausedUntilMs }));
  await Promise.all([showOnToolbar(settings), setAlarm(settings), tellTabs(settings)]);
}

/** Nothing is looked at by itself for so long. in: minutes from now; null = until resumed. Calling it again begins anew. */
export function pause(minutes: number | null): Promise<void> {
  return apply(minutes === null ? Infinity : Date.now() + minutes * MINUTE_MS);
}

export function resume(): Promise<void> {
  return apply(null);
}

/** Brings button and alarm in line with the settings, and ends a pause whose time came while the browser was closed. */
export async function settlePause(): Promise<void> {
  const settings = await readSettings();
  if (settings.pausedUntilMs === null) return;
  if (!isPaused(settings, Date.now())) return resume();
  await Promise.all([showOnToolbar(settings), setAlarm(settings)]);
}

/** Listens for the end of a pause. */
export function listenToPause(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RESUME) void settlePause();
  });
}
