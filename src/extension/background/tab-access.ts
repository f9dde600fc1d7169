import { browser } from 'wxt/browser';
import { toolbarTexts } from '../texts/words';
import { inject } from './injection';
import { tellPage } from './pages';
import type { TabAccess } from './scan-now';

/** A tab as scanning on demand needs it. */
export function accessTo(tabId: number): TabAccess {
  return {
    tell: (message, frameId) => tellPage(tabId, message, frameId),
    inject: async (frameId) => void (await inject(tabId, frameId)),
    injectAll: () => inject(tabId),
    // The browser forgets it when the tab goes on to another page. A tab that was closed meanwhile has no button.
    markClosed: () => browser.action.setTitle({ tabId, title: toolbarTexts.closedPage }).catch(() => undefined),
  };
}
