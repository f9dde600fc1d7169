import { browser } from 'wxt/browser';
import { menuTexts } from '../texts/words';
import { scanNow } from './pages';

const SCAN_ID = 'scan-video';

/** Writes the entries anew; they outlive the service worker, so once at each install or update is enough. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SCAN_ID,
    title: menuTexts.scan,
    contexts: ['video', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Listens for clicks on them. Players often cover their video, so a click on the page means the largest video in view. */
export function listenToContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== SCAN_ID || tab?.id === undefined) return;
    // Pages that let no extension in (the browser's own, its store) stay as they are.
    scanNow(tab.id, info.frameId ?? 0, info.mediaType === 'video' ? info.srcUrl || null : null).catch(() => undefined);
  });
}
