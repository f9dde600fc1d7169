import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { RuntimeMessages } from '../../messages/runtime';
import { originsOf, type FeedId } from '../../platform/sites';
import { tell } from '../../platform/tell';
import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings/parse-settings';
import { readSettings, watchSettings } from '../../storage/settings/settings';
import { optionsTexts } from '../../texts/settings-words';
import { feedRows, hostRows, patternsToRevoke } from './sites';

/** A keyboard shortcut of the extension; `keys` is empty where none is set. */
export interface Shortcut {
  readonly description: string;
  readonly keys: string;
}

export const settings = signal<Settings>(DEFAULT_SETTINGS);
/** Bytes that the extension's stores take up; null until it is known. */
export const usedBytes = signal<number | null>(null);
/** One sentence about what was done, or went wrong; null when there is nothing to say. */
export const status = signal<string | null>(null);
export const shortcuts = signal<readonly Shortcut[]>([]);
/** False until all of the above is known. */
export const isOpen = signal(false);

const granted = signal<readonly string[]>([]);
const builtIn = signal<readonly string[]>([]);
export const feeds = computed(() => feedRows(granted.value, builtIn.value));
export const hosts = computed(() => hostRows(granted.value, builtIn.value));

async function loadGranted(): Promise<void> {
  granted.value = (await browser.permissions.getAll()).origins ?? [];
}

async function loadSize(): Promise<void> {
  usedBytes.value = (await navigator.storage.estimate()).usage ?? null;
}

async function loadShortcuts(): Promise<void> {
  const commands = await browser.commands.getAll();
  shortcuts.value = commands.flatMap(({ description, shortcut = '' }) =>
    description ? [{ description, keys: shortcut }] : [],
  );
}

function ownMatches(): readonly string[] {
  const manifest = browser.runtime.getManifest();
  return 'host_permissions' in manifest ? (manifest.host_permissions ?? []) : [];
}

/** Reads all that the page shows, and keeps up with what changes. */
export async function openModel(): Promise<void> {
  builtIn.value = ownMatches();
  watchSettings((changed) => (settings.value = changed), new AbortController().signal);
  browser.permissions.onAdded.addListener(() => void loadGranted());
  browser.permissions.onRemoved.addListener(() => void loadGranted());
  settings.value = await readSettings();
  await Promise.all([loadGranted(), loadSize(), loadShortcuts()]);
  isOpen.value = true;
}

/** Does it, and says so when it fails. */
async function attempt(action: () => Promise<unknown>, done: string | null = null): Promise<void> {
  try {
    await action();
    status.value = done;
  } catch {
    status.value = optionsTexts.failed;
  }
}

/** Asks the browser to ask the user; must be called straight from a click. */
export function watchFeed(id: FeedId): Promise<void> {
  return attempt(() => browser.permissions.request({ origins: originsOf([id]) }));
}

export function revokeFeed(id: FeedId): Promise<void> {
  return attempt(() => browser.permissions.remove({ origins: patternsToRevoke(id, granted.value) }));
}

export function revokePattern(pattern: string): Promise<void> {
  return attempt(() => browser.permissions.remove({ origins: [pattern] }));
}

export function switchOn(host: string): Promise<void> {
  return attempt(() => tell<'site.switch'>({ type: 'site.switch', host, on: true }));
}

export function change(preferences: Omit<RuntimeMessages['settings.change'], 'type'>): Promise<void> {
  return attempt(async () => {
    await tell<'settings.change'>({ type: 'settings.change', ...preferences });
    await loadSize();
  });
}

/** Forgets all that is stored about videos, and what can be seen of it on the page. */
export function forgetSeen(): Promise<void> {
  return attempt(async () => {
    await tell<'seen.forget'>({ type: 'seen.forget', videoId: null });
    await loadSize();
  }, optionsTexts.forgotten);
}
