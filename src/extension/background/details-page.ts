import { browser } from 'wxt/browser';

/** Opens the page with all that is known of a video, next to the tab that it was asked for in. */
export async function openDetails(videoId: string, tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/scan.html?video=${videoId}`);
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: tabId });
}
