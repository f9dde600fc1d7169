import { browser } from 'wxt/browser';
import type { Found, ToPage } from '../messages/to-page';

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
