import { browser } from 'wxt/browser';
import type { Found, ToPage } from '../messages/to-page';
import { inject } from './injection';

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

/** Scans a video that the user pointed at; brings the content script along where it is missing. */
export async function scanNow(tabId: number, frameId: number, srcUrl: string | null): Promise<void> {
  const message: ToPage = { type: 'scan-now', srcUrl };
  if ((await tellPage(tabId, message, frameId)) !== null) return;
  await inject(tabId, frameId);
  await tellPage(tabId, message, frameId);
}
