import { browser } from 'wxt/browser';
import { parseSettings, storedSettings, type Settings } from './parse-settings';

const KEY = 'settings';

/** The user's settings; defaults where nothing usable is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

let changing: Promise<unknown> = Promise.resolve();

/** Reads, changes and writes back, one change after the other. Only the service worker writes, so that two changes cannot cross. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = changing.then(async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [KEY]: storedSettings(settings) });
    return settings;
  });
  changing = changed.catch(() => undefined);
  return changed;
}

/** Calls back with the settings after each change, until `signal` is aborted. Works in the extension's own pages. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>): void => {
    if (KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}
