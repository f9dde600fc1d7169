import { browser } from 'wxt/browser';
import { covers } from '../platform/sites';

const SCRIPT = '/content-scripts/feed.js';
const GRANTED_ID = 'granted-sites';

/** Patterns of the pages watched from the start, as this build's manifest has them. */
export function builtInMatches(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
}

/** Patterns that the user granted beyond those of the manifest. */
async function grantedMatches(): Promise<string[]> {
  const manifest = browser.runtime.getManifest();
  const givenAlready: readonly string[] = 'host_permissions' in manifest ? (manifest.host_permissions ?? []) : [];
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !givenAlready.includes(origin));
}

/** True when pages like this one are watched without being asked each time. */
export async function isWatched(url: string): Promise<boolean> {
  return covers([...builtInMatches(), ...(await grantedMatches())], url);
}

/** Puts the content script into a tab's frames, as far as we may. A second copy in the same frame stops by itself. */
export async function inject(tabId: number, frameId?: number): Promise<void> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the content script for the sites that the user granted, and for no other. Calls wait for each other. */
export function syncGrantedSites(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(register);
  return syncing;
}

async function register(): Promise<void> {
  const matches = await grantedMatches();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GRANTED_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: GRANTED_ID, matches, js: [SCRIPT], allFrames: true, runAt: 'document_idle' },
  ]);
}

/** After an install or update, open pages have no script or one that is cut off: gives them the new one. */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...builtInMatches(), ...(await grantedMatches())] });
  // A tab may refuse (crashed, being discarded, an error page); the others still get theirs.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}
