import { browser } from 'wxt/browser';
import { readSettings } from '../../storage/settings/settings';
import type { Page } from './view';

const NO_PAGE: Page = { host: null, watched: false, off: false };

/** The tab whose videos are shown: the one named in our own address (`?tab=ID`), else the active one. */
export async function shownTabId(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** What the tab shows. Its address is known to us only on pages that we may read. */
export async function pageOf(tabId: number): Promise<Page> {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !/^https?:/.test(url)) return NO_PAGE;
  const { hostname, protocol } = new URL(url);
  const [watched, { hostsOff }] = await Promise.all([
    browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }),
    readSettings(),
  ]);
  return { host: hostname, watched, off: hostsOff.includes(hostname) };
}
