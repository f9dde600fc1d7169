import { browser } from 'wxt/browser';
import type { ToPage } from '../messages/to-page';
import { readSettings } from '../storage/settings/settings';
import { pagePatterns } from '../platform/sites';
import { grantedOrigins, inject } from './injection';
import { tellPage } from './pages';

/** Tabs to be watched at once, of those open: all whose site the user has not switched off. in: addresses as the browser tells them. */
export function tabsToWatch(
  tabs: readonly { readonly id?: number | undefined; readonly url?: string | undefined }[],
  hostsOff: readonly string[],
): number[] {
  return tabs.flatMap(({ id, url }) => {
    if (id === undefined || url === undefined || !URL.canParse(url)) return [];
    return hostsOff.includes(new URL(url).hostname) ? [] : [id];
  });
}

async function watchTab(tabId: number): Promise<void> {
  await inject(tabId);
  // A script that a scan on demand brought there before looks at nothing else until it is told.
  await tellPage(tabId, { type: 'switch', on: true });
}

/** After the user granted hosts: watches what is open of their pages, and has videos read whose files are there. in: their match patterns. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await tellAllTabs({ type: 'readable', origins });
  const url = pagePatterns(origins);
  if (url.length === 0) return;
  const [tabs, { hostsOff }] = await Promise.all([browser.tabs.query({ url }), readSettings()]);
  // A tab may refuse (crashed, being discarded, an error page); the others are watched all the same.
  await Promise.allSettled(tabsToWatch(tabs, hostsOff).map(watchTab));
}

/** After the user took hosts away: our scripts on their pages stop. in: the match patterns taken away. */
export async function leaveOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await tellAllTabs({ type: 'withdrawn', removed: origins, left: await grantedOrigins() });
}

/** The addresses of tabs that we may not (or no longer) read are hidden from us, so each script looks for itself whether it is meant. */
async function tellAllTabs(message: ToPage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellPage(id, message)])));
}
