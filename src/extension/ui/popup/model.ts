import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { EVIDENCE_CHANNEL } from '../../messages/evidence-channel';
import type { VideoRecord } from '../../messages/video-record';
import { originsForPage } from '../../platform/sites';
import { tell } from '../../platform/tell';
import type { CaseRecord } from '../../../casework/model/records';
import { readCurrentCase } from '../../storage/cases/current-case';
import { openEvidence } from '../../storage/evidence/evidence';
import { putTexts } from '../../texts/casework/put-words';
import { popupTexts } from '../../texts/words';
import { pageOf, shownTabId } from './page-of-tab';
import { followPace } from './pace-notice';
import { popupView, type Page } from './view';

const tabId = signal<number | null>(null);
const page = signal<Page>({ host: null, watched: false, off: false });
const records = signal<readonly VideoRecord[] | null>(null);
/** One sentence about what went wrong; null when nothing did. */
export const problem = signal<string | null>(null);
/** Where videos can be put: the case that was opened last, and whether there is any. */
export const intoCase = signal<{ readonly current: CaseRecord | null; readonly any: boolean }>({
  current: null,
  any: false,
});
/** What came of putting a video into a case, by the video's id. */
export const putOutcomes = signal<ReadonlyMap<string, string>>(new Map());
/** What the popup shows; null until it is known. */
export const view = computed(() => (records.value === null ? null : popupView(records.value, page.value)));

async function load(): Promise<void> {
  if (tabId.value === null) {
    records.value = [];
    return;
  }
  try {
    records.value = await openEvidence().ofTab(tabId.value);
  } catch {
    records.value ??= [];
    problem.value = popupTexts.loadFailed;
  }
}

async function loadPage(): Promise<void> {
  if (tabId.value === null) return;
  // A tab that was closed meanwhile has no page; its videos are history then.
  page.value = await pageOf(tabId.value).catch(() => page.value);
}

/** Begins to show a tab and keeps up with what happens in it. */
export async function openModel(): Promise<void> {
  tabId.value = await shownTabId();
  new BroadcastChannel(EVIDENCE_CHANNEL).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === tabId.value) void load();
  });
  followPace();
  // Cases that cannot be read offer nothing here.
  readCurrentCase().then(
    (found) => (intoCase.value = found),
    () => undefined,
  );
  // Not waited for: a page that hangs does not answer.
  const checked = tabId.value === null ? null : tell<'popup.opened'>({ type: 'popup.opened', tabId: tabId.value });
  checked?.then(load, () => undefined);
  // In this order: the notice for an empty list depends on the page.
  await loadPage();
  await load();
}

export async function rescan({ frameId, videoId }: VideoRecord): Promise<void> {
  if (tabId.value === null) return;
  const answer = await tell<'video.rescan'>({ type: 'video.rescan', tabId: tabId.value, frameId, videoId });
  problem.value = answer.found ? null : popupTexts.gone;
}

/** Forgets all that is stored about a video. */
export async function forget({ videoId }: VideoRecord): Promise<void> {
  await tell<'seen.forget'>({ type: 'seen.forget', videoId });
  await load();
}

/** Stops a scan that was asked for. */
export async function cancel({ frameId, videoId }: VideoRecord): Promise<void> {
  if (tabId.value === null) return;
  const answer = await tell<'video.cancel'>({ type: 'video.cancel', tabId: tabId.value, frameId, videoId });
  problem.value = answer.found ? null : popupTexts.gone;
}

/** Scans the largest video in view of the tab; the popup was opened for it, which gives leave for this tab. */
export async function scanInView(): Promise<void> {
  if (tabId.value !== null) await tell<'tab.scan'>({ type: 'tab.scan', tabId: tabId.value });
}

/** Scrolls the page to the video and moves the keyboard's focus to its badge; this popup gives way to the page. */
export async function show({ frameId, videoId }: VideoRecord): Promise<void> {
  if (tabId.value === null) return;
  const { found } = await tell<'video.show'>({ type: 'video.show', tabId: tabId.value, frameId, videoId });
  if (found) window.close();
  else problem.value = popupTexts.gone;
}

export async function switchSite(on: boolean): Promise<void> {
  const { host } = page.value;
  if (tabId.value === null || host === null) return;
  await tell<'site.switch'>({ type: 'site.switch', host, on });
  await loadPage();
}

/**
 * Asks the browser to ask the user; must be called straight from a click. The rest is the service worker's: the browser's question may
 * close this popup, but tells the service worker of a yes.
 */
export async function grantSite(): Promise<void> {
  const { host } = page.value;
  if (host === null) return;
  if (!(await browser.permissions.request({ origins: originsForPage(`https://${host}/`) }))) return;
  await loadPage();
}

/** Puts a video into the case that was opened last. */
export async function putIntoCase({ videoId }: VideoRecord): Promise<void> {
  const { kind, name, detail } = await tell<'case.put-video'>({ type: 'case.put-video', videoId });
  const said =
    kind === 'ask' || kind === 'gone'
      ? putTexts[kind]
      : putTexts[kind === 'added' ? 'done' : kind](kind === 'failed' ? detail : name);
  putOutcomes.value = new Map([...putOutcomes.value, [videoId, said]]);
}

/** Scans the page of the tab into the case that was opened last; this popup gives way to the page. */
export async function scanPageIntoCase(): Promise<void> {
  if (tabId.value === null) return;
  const { started } = await tell<'case.scan-page'>({ type: 'case.scan-page', tabId: tabId.value });
  if (started) window.close();
  else problem.value = popupTexts.gone;
}
