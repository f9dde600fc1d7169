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
import { optionsTexts } from '../../texts/settings-words';
import { popupTexts } from '../../texts/words';
import { followPace } from '../follow-pace';
import { pageOf, shownTabId } from './page-of-tab';
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

/** Does what a button is for, and says so when it fails. */
async function attempt(action: (shownTab: number) => Promise<string | null>): Promise<void> {
  if (tabId.value === null) return;
  try {
    problem.value = await action(tabId.value);
  } catch {
    problem.value = optionsTexts.failed;
  }
}

const ifGone = ({ found }: { readonly found: boolean }): string | null => (found ? null : popupTexts.gone);

export function rescan({ frameId, videoId }: VideoRecord): Promise<void> {
  return attempt(async (id) =>
    ifGone(await tell<'video.rescan'>({ type: 'video.rescan', tabId: id, frameId, videoId })),
  );
}

/** Forgets all that is stored about a video. */
export async function forget({ videoId }: VideoRecord): Promise<void> {
  await attempt(async () => tell<'seen.forget'>({ type: 'seen.forget', videoId }));
  await load();
}

/** Stops a scan that was asked for. */
export function cancel({ frameId, videoId }: VideoRecord): Promise<void> {
  return attempt(async (id) =>
    ifGone(await tell<'video.cancel'>({ type: 'video.cancel', tabId: id, frameId, videoId })),
  );
}

/** Scans the largest video in view of the tab; the popup was opened for it, which gives leave for this tab. */
export function scanInView(): Promise<void> {
  return attempt(async (id) => tell<'tab.scan'>({ type: 'tab.scan', tabId: id }));
}

/** Scrolls the page to the video and moves the keyboard's focus to its badge; this popup gives way to the page. */
export function show({ frameId, videoId }: VideoRecord): Promise<void> {
  return attempt(async (id) => {
    const answer = await tell<'video.show'>({ type: 'video.show', tabId: id, frameId, videoId });
    if (answer.found) window.close();
    return ifGone(answer);
  });
}

export async function switchSite(on: boolean): Promise<void> {
  const { host } = page.value;
  if (host === null) return;
  await attempt(async () => {
    await tell<'site.switch'>({ type: 'site.switch', host, on });
    await loadPage();
    return null;
  });
}

/**
 * Asks the browser to ask the user; must be called straight from a click. The rest is the service worker's: the browser's question may
 * close this popup, but tells the service worker of a yes.
 */
export async function grantSite(): Promise<void> {
  const { host } = page.value;
  if (host === null) return;
  await attempt(async () => {
    if (await browser.permissions.request({ origins: originsForPage(`https://${host}/`) })) await loadPage();
    return null;
  });
}

/** Puts a video into the case that was opened last. */
export function putIntoCase({ videoId }: VideoRecord): Promise<void> {
  return attempt(async () => {
    const { kind, name, detail } = await tell<'case.put-video'>({ type: 'case.put-video', videoId });
    const said =
      kind === 'ask' || kind === 'gone'
        ? putTexts[kind]
        : putTexts[kind === 'added' ? 'done' : kind](kind === 'failed' ? detail : name);
    putOutcomes.value = new Map([...putOutcomes.value, [videoId, said]]);
    return null;
  });
}

/** Scans the page of the tab into the case that was opened last; this popup gives way to the page. */
export function scanPageIntoCase(): Promise<void> {
  return attempt(async (id) => {
    const { started } = await tell<'case.scan-page'>({ type: 'case.scan-page', tabId: id });
    if (started) window.close();
    return started ? null : popupTexts.gone;
  });
}
