import { browser } from 'wxt/browser';
import { putTexts } from '../../texts/casework/put-words';
import { randomId } from '../../platform/random-id';
import { readCurrentCase } from '../../storage/cases/current-case';
import { scanNow } from '../scan-now';
import { accessTo } from '../tab-access';
import { askedInTab } from './session-notes';

const ADD_ID = 'add-to-case';

/**
 * Makes sure that the entry is there, and shown only to those who have a case: with a second entry the browser puts both into a menu of their own. To be called at each
 * start of the service worker, and when a case was opened.
 */
export async function ensureCaseMenu(): Promise<void> {
  const { any } = await readCurrentCase();
  const entry = {
    title: putTexts.menu,
    contexts: ['video', 'page'] as ['video', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
    visible: any,
  };
  browser.contextMenus.create({ id: ADD_ID, ...entry }, () => {
    // Refused because it is there already.
    if (browser.runtime.lastError) browser.contextMenus.update(ADD_ID, entry).catch(() => undefined);
  });
}

async function add(tabId: number, frameId: number, srcUrl: string | null): Promise<void> {
  const videoId = randomId();
  await askedInTab.write(tabId, [...((await askedInTab.read(tabId)) ?? []), videoId]);
  // It goes into the case once the detector has taken it up, and tells what the page says of it.
  if (await scanNow(accessTo(tabId), frameId, srcUrl, videoId)) return;
  const left = ((await askedInTab.read(tabId)) ?? []).filter((id) => id !== videoId);
  await askedInTab.write(tabId, left);
}

/** Listens for clicks on it. A click on the page means the largest video in view. */
export function listenToCaseMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ADD_ID || tab?.id === undefined) return;
    void add(tab.id, info.frameId ?? 0, info.mediaType === 'video' ? info.srcUrl || null : null);
  });
}
