import { browser } from 'wxt/browser';
import type { Found, ToPage } from '../messages/to-page';

/**
 * Sends to all tabs: the addresses of those that we may not (or no longer) read are hidden from us, so each script looks for itself whether
 * it is meant.
 */
export async function tellAllTabs(message: ToPage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellPage(id, message)])));
}

/** Sends to one frame of a tab, or to all; null when no content script of ours listens there. */
export async function tellPage(tabId: number, message: ToPage, frameId?: number): Promise<Found | null> {
  try {
    const answer: Found | undefined = await browser.tabs.sendMessage(
      tabId,
      message,
      frameId === undefined ? {} : { frameId },
    );
    return answer ?? null;
  } catch {
    return null;
  }
}
