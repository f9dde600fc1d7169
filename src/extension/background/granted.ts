import { browser } from 'wxt/browser';
import { readSettings } from '../storage/settings/settings';
import { inject } from './injection';
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

/** After the user granted sites: watches what is open of them from now on. in: their match patterns. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const [tabs, { hostsOff }] = await Promise.all([browser.tabs.query({ url: [...origins] }), readSettings()]);
  // A tab may refuse (crashed, being discarded, an error page); the others are watched all the same.
  await Promise.allSettled(tabsToWatch(tabs, hostsOff).map(watchTab));
}
