import { browser } from 'wxt/browser';
import { PACE_CHANNEL } from '../messages/pace';
import { covers } from '../platform/match-patterns';
import { watchedMatches } from '../platform/sites';
import { openEvidence } from '../storage/evidence/evidence';
import { isPaused, withHost, withPreferences } from '../storage/settings/parse-settings';
import { changeSettings, readSettings } from '../storage/settings/settings';
import { announce } from './broker';
import { forgetSeen } from './forget-seen';
import { forgetOld } from './forgetting';
import { openDetails } from './details-page';
import { isWatched } from './injection';
import { openOffscreenDocument } from './offscreen-document';
import { pageOpened } from './casework/account-scan';
import { caseHandlers } from './casework/case-handlers';
import { evidenceChanged } from './casework/evidence-changed';
import { tellAllTabs, tellPage } from './pages';
import { pause, resume } from './pause';
import { askForMedia, mayReadMedia } from './permissions';
import type { Handlers } from './router';
import { copyScreen, screenOf } from './screen-copy/copy-screen';
import type { Sender } from './sender';
import { scanLargest } from './scan-now';
import { accessTo } from './tab-access';
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
  return covers(watchedMatches(import.meta.env.MODE), pageUrl)
    ? `chrome-extension://${browser.runtime.id}/bridge.html`
    : browser.runtime.getURL('/bridge.html');
}

async function tellTabsOf(host: string, on: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellPage(id, { type: 'switch', on })])));
}

/** Has the detector's side, if it runs, look again at what the user wishes on battery. */
function askPace(): void {
  const channel = new BroadcastChannel(PACE_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** What the service worker does for each message. */
export const handlers: Handlers = {
  ...caseHandlers,
  async 'page.opened'(_message, sender) {
    const tabId = sender.tab!.id!;
    if (sender.frameId === 0) {
      await openEvidence().leaveTab(tabId);
      await refreshToolbar(tabId);
      await pageOpened(tabId, sender.documentId ?? null);
    }
    const settings = await readSettings();
    const wanted = !isPaused(settings, Date.now()) && !settings.hostsOff.includes(hostOf(sender));
    return { on: wanted && (await isWatched(addressOf(sender))), quiet: settings.quiet };
  },
  async 'channel.announce'({ secret }, sender) {
    if (import.meta.env.FIREFOX) throw new TypeError('channel.announce: this browser needs no bridge');
    await announce(secret, sender, Date.now());
    return { bridgeUrl: bridgeUrl(addressOf(sender)) };
  },
  async 'evidence.changed'({ tabId }) {
    await Promise.all([refreshToolbar(tabId), evidenceChanged(tabId)]);
    return null;
  },
  async 'popup.opened'({ tabId }) {
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
  async 'video.show'({ tabId, frameId, videoId }) {
    return { found: (await tellPage(tabId, { type: 'go-to', videoId }, frameId))?.found ?? false };
  },
  async 'tab.scan'({ tabId }) {
    await scanLargest(accessTo(tabId));
    return null;
  },
  async 'video.cancel'({ tabId, frameId, videoId }) {
    return { found: (await tellPage(tabId, { type: 'cancel', videoId }, frameId))?.found ?? false };
  },
  async 'video.details'({ videoId }, sender) {
    await openDetails(videoId, sender.tab!.id!);
    return null;
  },
  async 'detector.wake'() {
    // In Firefox the detector lives in this page, which the message has woken.
    if (!import.meta.env.FIREFOX) await openOffscreenDocument();
    return null;
  },
  async 'seen.forget'({ videoId }) {
    await forgetSeen(videoId);
    return null;
  },
  async 'site.switch'({ host, on }) {
    const settings = await changeSettings((before) => withHost(before, host, on));
    await tellTabsOf(host, on && !isPaused(settings, Date.now()));
    return null;
  },
  async 'media.access'({ url }) {
    return { granted: await mayReadMedia(url) };
  },
  async 'leave.ask'({ url }) {
    await askForMedia(url);
    return null;
  },
  async 'screen.ask'({ videoId }, sender) {
    return { refused: await copyScreen(videoId, screenOf(sender.tab!.id!, sender.frameId!, videoId)) };
  },
  async 'screen.copy'({ tabId, frameId, videoId }) {
    return { refused: await copyScreen(videoId, screenOf(tabId, frameId, videoId)) };
  },
  async 'watch.pause'({ minutes }) {
    await pause(minutes);
    return null;
  },
  async 'watch.resume'() {
    await resume();
    return null;
  },
  async 'battery.wish'() {
    return { onBattery: (await readSettings()).onBattery };
  },
  async 'settings.change'(message) {
    const { quiet } = await changeSettings((before) => withPreferences(before, message));
    if (message.quiet !== undefined) await tellAllTabs({ type: 'quiet', quiet });
    if (message.keepDays !== undefined) await forgetOld();
    if (message.onBattery !== undefined) askPace();
    return null;
  },
};
