import { browser } from 'wxt/browser';
import { covers } from '../platform/match-patterns';
import { pagePatterns } from '../platform/sites';

const SCRIPT = '/content-scripts/feed.js';
const GRANTED_ID = 'granted-sites';

/** Match patterns of all hosts that the extension may read now, granted at install (local build) or by the user. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** True when pages like this one are watched without being asked each time. */
export async function isWatched(url: string): Promise<boolean> {
  return covers(await grantedOrigins(), url);
}

/** Puts the content script into a tab's frames, as far as we may. A second copy in the same frame stops by itself. out: the frames that have it */
export async function inject(tabId: number, frameId?: number): Promise<number[]> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const injected = await browser.scripting.executeScript({ target, files: [SCRIPT] });
  return injected.map((frame) => frame.frameId);
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the content script for the sites that are granted, and for no other. Calls wait for each other. */
export function syncGrantedSites(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(register);
  return syncing;
}

async function register(): Promise<void> {
  const matches = pagePatterns(await grantedOrigins());
  const { scripting } = browser;
  const ids = [GRANTED_ID];
  const isRegistered = (await scripting.getRegisteredContentScripts({ ids })).length > 0;
  if (matches.length === 0) return isRegistered ? scripting.unregisterContentScripts({ ids }) : undefined;
  const script = {
    ...{ id: GRANTED_ID, matches, js: [SCRIPT], allFrames: true },
    ...{ matchOriginAsFallback: true, runAt: 'document_idle' as const },
  };
  // Changed in place: between taking it out and putting it in, a page could open without it.
  await (isRegistered ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

/** After an install or update, open pages have no script or one that is cut off: gives them the new one. */
export async function injectIntoOpenTabs(): Promise<void> {
  const url = pagePatterns(await grantedOrigins());
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  // A tab may refuse (crashed, being discarded, an error page); the others still get theirs.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}
