import { browser } from 'wxt/browser';
import { covers } from '../platform/sites';
import { openEvidence } from '../storage/evidence/evidence';
import { withHost } from '../storage/settings/parse-settings';
import { changeSettings, readSettings } from '../storage/settings/settings';
import { announce } from './broker';
import { builtInMatches, isWatched } from './injection';
import { tellPage } from './pages';
import type { Handlers } from './router';
import type { Sender } from './sender';
import { refreshToolbar } from './toolbar';

/** A frame without an address of its own (about:blank) has the origin of the page that made it. */
function addressOf(sender: Sender): string {
  return sender.origin?.startsWith('http') ? sender.origin : (sender.url ?? '');
}

/** The site is that of the tab: what a page embeds follows the page. */
function hostOf(sender: Sender): string {
  const url = sender.tab?.url ?? addressOf(sender);
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The bridge's address for a page: see the decision note on the bridge. */
function bridgeUrl(pageUrl: string): string {
  return covers(builtInMatches(), pageUrl)
    ? `chrome-extension://${browser.runtime.id}/bridge.html`
    : browser.runtime.getURL('/bridge.html');
}

async function tellTabsOf(host: string, on: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellPage(id, { type: 'switch', on })])));
}

/** What the service worker does for each message. */
export const handlers: Handlers = {
  async 'page.opened'(_message, sender) {
    const tabId = sender.tab!.id!;
    if (sender.frameId === 0) {
      await openEvidence().leaveTab(tabId);
      await refreshToolbar(tabId);
    }
    const { hostsOff } = await readSettings();
    return { on: !hostsOff.includes(hostOf(sender)) && (await isWatched(addressOf(sender))) };
  },
  async 'channel.announce'({ secret }, sender) {
    await announce(secret, sender, Date.now());
    return { bridgeUrl: bridgeUrl(addressOf(sender)) };
  },
  async 'evidence.changed'({ tabId }) {
    await refreshToolbar(tabId);
    return null;
  },
  async 'popup.opened'({ tabId }) {
    if (import.meta.env.FIREFOX) throw new TypeError('channel.announce: this browser needs no bridge');
    const evidence = openEvidence();
    const frames = new Set((await evidence.ofTab(tabId)).map(({ frameId }) => frameId));
    for (const frameId of frames) {
      // Nobody tells when a tab goes on to a page that is not watched; only that our script is not there.
      if ((await tellPage(tabId, { type: 'present' }, frameId)) === null) await evidence.leaveTab(tabId, frameId);
    }
    return null;
  },
  async 'video.rescan'({ tabId, frameId, videoId }) {
    return { found: (await tellPage(tabId, { type: 'rescan', videoId }, frameId))?.found ?? false };
  },
  async 'site.switch'({ host, on }) {
    await changeSettings((settings) => withHost(settings, host, on));
    await tellTabsOf(host, on);
    return null;
  },
};
