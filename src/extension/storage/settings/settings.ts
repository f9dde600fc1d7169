import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './parse-settings';

const KEY = 'settings';

/** The user's settings; defaults where nothing usable is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Reads, changes and writes back. Only the service worker writes, so that two changes cannot cross. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await readSettings());
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
