import { browser } from 'wxt/browser';
import { isPaused } from '../storage/settings/parse-settings';
import { readSettings } from '../storage/settings/settings';
import { pagePatterns } from '../platform/sites';
import { grantedOrigins, inject } from './injection';
import { tellAllTabs, tellPage } from './pages';

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
  const [tabs, settings] = await Promise.all([browser.tabs.query({ url }), readSettings()]);
  if (isPaused(settings, Date.now())) return;
  // A tab may refuse (crashed, being discarded, an error page); the others are watched all the same.
  await Promise.allSettled(tabsToWatch(tabs, settings.hostsOff).map(watchTab));
}

/** After the user took hosts away: our scripts on their pages stop. in: the match patterns taken away. */
export async function leaveOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await tellAllTabs({ type: 'withdrawn', removed: origins, left: await grantedOrigins() });
}
