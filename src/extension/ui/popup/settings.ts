import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings/parse-settings';
import { readSettings, watchSettings } from '../../storage/settings/settings';

/** The user's settings as they are now. */
export const settings = signal<Settings>(DEFAULT_SETTINGS);

/** Reads them, and keeps up with changes as long as the page is open. */
export async function openSettings(): Promise<void> {
  watchSettings((changed) => (settings.value = changed), new AbortController().signal);
  settings.value = await readSettings();
}
