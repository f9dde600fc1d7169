import { browser } from 'wxt/browser';
import { menuTexts } from '../texts/words';
import { scanNow } from './scan-now';
import { accessTo } from './tab-access';

const SCAN_ID = 'scan-video';

/** The parts of the browser's menu API in use. */
export interface Menus {
  create(entry: MenuEntry & { readonly id: string }, done: () => void): unknown;
  update(id: string, entry: MenuEntry): Promise<unknown>;
  /** What went wrong with the call whose callback runs now; asking for it keeps it out of the console. */
  lastError(): unknown;
}

interface MenuEntry {
  readonly title: string;
  readonly contexts: ['video', 'page'];
  readonly documentUrlPatterns: string[];
}

const browserMenus: Menus = {
  create: (entry, done) => browser.contextMenus.create(entry, done),
  update: (id, entry) => browser.contextMenus.update(id, entry),
  lastError: () => browser.runtime.lastError,
};

/**
 * Makes sure that the entry is there, with the words of this version; may be called any number of times. To be called at each start of the
 * service worker: private windows have a worker and entries of their own, which are kept nowhere, and neither `onInstalled` nor `onStartup`
 * tells it of its beginning. (`removeAll` would take the entries of the other kind of windows along.)
 */
export function ensureContextMenu(menus: Menus = browserMenus): void {
  const entry: MenuEntry = {
    title: menuTexts.scan,
    contexts: ['video', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  };
  menus.create({ id: SCAN_ID, ...entry }, () => {
    // Refused because it is there already, perhaps with the words of an older version.
    if (menus.lastError()) menus.update(SCAN_ID, entry).catch(() => undefined);
  });
}

/** Listens for clicks on it. Players often cover their video, so a click on the page means the largest video in view. */
export function listenToContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== SCAN_ID || tab?.id === undefined) return;
    void scanNow(accessTo(tab.id), info.frameId ?? 0, info.mediaType === 'video' ? info.srcUrl || null : null);
  });
}
