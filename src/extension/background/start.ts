import { browser } from 'wxt/browser';
import { openEvidence } from '../storage/evidence/evidence';
import { brokerPorts } from './broker';
import { ensureCaseMenu, listenToCaseMenu } from './casework/case-menu';
import { forgetTab } from './casework/session-notes';
import { ensureContextMenu, listenToContextMenu } from './context-menu';
import { leaveOpenTabs, watchOpenTabs } from './granted';
import { listenToForgetting } from './forgetting';
import { handlers } from './handlers';
import { injectIntoOpenTabs, syncGrantedSites } from './injection';
import { listenToPause, settlePause } from './pause';
import { createRouter } from './router';
import { listenToShortcut } from './shortcut';
import { wakeForCases } from './wake-for-cases';
import { welcomeOnInstall } from './welcome';

/**
 * Starts the service worker, or in Firefox the background page's part of that work. All listeners are set at once, since the event that woke
 * it is delivered to those alone; nothing here remembers anything between two events.
 */
export function startBackground(): void {
  const route = createRouter(browser.runtime.id, new URL(browser.runtime.getURL('/')).origin, handlers);
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void route(message, sender).then(respond);
    return true;
  });
  // Firefox has no offscreen document, so there is nothing to pass on.
  if (!import.meta.env.FIREFOX) brokerPorts();
  listenToContextMenu();
  listenToShortcut();
  ensureContextMenu();
  listenToCaseMenu();
  // A store that cannot be read has no cases to add to.
  void ensureCaseMenu().catch(() => undefined);
  listenToPause();
  listenToForgetting();
  welcomeOnInstall();
  void settlePause();
  // At every start of this worker, not only of the browser: an update or a crash of the extension ends the detector's host, too.
  wakeForCases().catch(() => undefined);
  browser.tabs.onRemoved.addListener((tabId) => {
    void openEvidence().leaveTab(tabId);
    void forgetTab(tabId);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void syncGrantedSites();
    void watchOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void syncGrantedSites();
    void leaveOpenTabs(origins);
  });
  browser.runtime.onStartup.addListener(() => {
    void openEvidence().leaveAllTabs();
    void syncGrantedSites();
  });
  browser.runtime.onInstalled.addListener(() => void syncGrantedSites().then(injectIntoOpenTabs));
}
