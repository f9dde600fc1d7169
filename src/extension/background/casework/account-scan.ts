import { browser } from 'wxt/browser';
import type { SourceRecord } from '../../../casework/model/records';
import type { FoundVideo } from '../../../casework/ways-in/found';
import { sameVideoKey } from '../../../casework/ways-in/same-video';
import { foundAt } from '../../../casework/ways-in/url-list';
import { readAddress } from '../../../casework/ways-in/web-address';
import type { AccountScan } from '../../messages/case-rows';
import { randomId } from '../../platform/random-id';
import { addItems, closeSource } from '../../storage/cases/add-items';
import { openCases } from '../../storage/cases/cases';
import { isOpenCase, readCurrentCase } from '../../storage/cases/current-case';
import { openEvidence } from '../../storage/evidence/evidence';
import { inject } from '../injection';
import { tellPage } from '../pages';
import { linkVideo } from './link';
import { foundOnPage } from './page-video';
import { accountTabs, inTurn, type AccountTab } from './session-notes';

const SCRIPT = '/content-scripts/account-scan.js';
/** One scan brings no more than these: a page can have videos without end. */
const MOST_ADDED = 5000;

function newTab(caseId: string, pageUrl: string, started: boolean): AccountTab {
  return { caseId, sourceId: randomId(), pageUrl, documentId: null, started, added: 0, seen: [] };
}

/** Brings the bar to a page, and the script that looks at videos where it is not there yet. Rejects where the page lets nobody in. */
async function bring(tabId: number): Promise<void> {
  await inject(tabId);
  // A script that a scan on demand brought there before looks at nothing else until it is told.
  await tellPage(tabId, { type: 'switch', on: true });
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}

/** Scans the page of a tab into the case that was opened last: for a press of the analyst's alone, which gives leave for the tab. out: false where it cannot be */
export async function scanPage(tabId: number): Promise<boolean> {
  const { current } = await readCurrentCase();
  if (!current) return false;
  const { url } = await browser.tabs.get(tabId);
  await accountTabs.write(tabId, newTab(current.caseId, url ?? '', true));
  try {
    await bring(tabId);
    return true;
  } catch {
    await accountTabs.drop(tabId);
    return false;
  }
}

/** Opens an account's page; its bar waits there for the analyst. */
export async function openAccountPage(caseId: string, url: string): Promise<void> {
  const { id } = await browser.tabs.create({ url });
  if (id !== undefined) await accountTabs.write(id, newTab(caseId, url, false));
}

/** Another page stands in the tab now, or the same anew. A scan that had begun ends with its page; one that waits for its start comes along. */
export async function pageOpened(tabId: number, documentId: string | null): Promise<void> {
  const tab = await accountTabs.read(tabId);
  // Our own script may have come just now, with the bar.
  if (!tab || tab.documentId === documentId) return;
  if (tab.started) {
    if (tab.documentId !== null) await endScan(tabId);
    return;
  }
  // A page that lets nobody in, or of a host that was not granted: the popup has the same button.
  await bring(tabId).catch(() => undefined);
}

/** The bar is on this page. */
export function barOpened(tabId: number, documentId: string | null): Promise<AccountScan | null> {
  return inTurn(async () => {
    const tab = await accountTabs.read(tabId);
    if (!tab) return null;
    await accountTabs.write(tabId, { ...tab, documentId });
    return stateOf(tab, 0);
  });
}

async function stateOf(tab: AccountTab, looking: number, problem: string | null = null): Promise<AccountScan | null> {
  const found = await openCases().get('case', tab.caseId);
  if (!found || !isOpenCase(found)) return null;
  return { caseName: found.name, started: tab.started, added: tab.added, looking, problem };
}

/** A tab after what was seen on its page was taken in; or why nothing of it could be written, so that all of it is to be tried again. */
interface Taken {
  readonly tab: AccountTab;
  readonly problem: string | null;
}

async function sourceOf({ caseId, sourceId, pageUrl }: AccountTab): Promise<SourceRecord> {
  const known = await openCases().get('source', sourceId);
  return known ?? { sourceId, caseId, kind: 'account-page', name: pageUrl, addedAtMs: Date.now(), refused: [] };
}

/** What the case has of these already, by what makes videos the same. */
async function knownItems(caseId: string): Promise<ReadonlyMap<string, { itemId: string; hasResult: boolean }>> {
  const items = await openCases().all('item', caseId);
  return new Map(
    items.flatMap((item) => {
      const key = sameVideoKey(item);
      return key === null ? [] : [[key, { itemId: item.itemId, hasResult: item.result !== null }] as const];
    }),
  );
}

async function takeIn(tabId: number, addresses: readonly string[]): Promise<Taken | null> {
  const tab = await accountTabs.read(tabId);
  if (!tab) return null;
  if (!tab.started) return { tab, problem: null };
  const { caseId } = tab;
  const records = await openEvidence().ofTab(tabId);
  const fresh = records.filter(({ videoId }) => !tab.seen.includes(videoId));
  const urls = addresses.map((address) => readAddress(address)).filter((url) => typeof url !== 'string');
  if (fresh.length === 0 && urls.length === 0) return { tab, problem: null };
  const known = new Map(await knownItems(caseId));
  const found: FoundVideo[] = [];
  const itemIds: string[] = [];
  for (const record of fresh) {
    const video = foundOnPage(record);
    const key = sameVideoKey(video);
    const before = key === null ? undefined : known.get(key);
    const itemId = before?.itemId ?? randomId();
    if (!before) {
      found.push(video);
      itemIds.push(itemId);
      if (key !== null) known.set(key, { itemId, hasResult: false });
    }
    // Before the item is written: what is seen of the video from its first picture on is evidence.
    if (!before?.hasResult) await linkVideo(caseId, itemId, record.videoId);
  }
  for (const url of urls) {
    const video = foundAt(url);
    const key = sameVideoKey(video);
    if (!video.origin.post?.postId || key === null || known.has(key)) continue;
    const itemId = randomId();
    known.set(key, { itemId, hasResult: false });
    found.push(video);
    itemIds.push(itemId);
  }
  const written = await write(tab, found, itemIds);
  if (typeof written === 'string') return { tab, problem: written };
  const seen = [...tab.seen, ...fresh.map(({ videoId }) => videoId)];
  const next = { ...tab, added: tab.added + written, seen };
  await accountTabs.write(tabId, next);
  return { tab: next, problem: null };
}

/** out: how many were written; or why none was, one sentence */
async function write(
  tab: AccountTab,
  all: readonly FoundVideo[],
  itemIds: readonly string[],
): Promise<number | string> {
  const found = all.slice(0, Math.max(0, MOST_ADDED - tab.added));
  if (found.length === 0) return 0;
  const ids = [...itemIds];
  const stored = await addItems({ source: await sourceOf(tab), found, by: 'program' }, () => ids.shift() ?? randomId());
  return stored.ok ? stored.value.length : stored.detail;
}

async function close(tabId: number, { sourceId, added }: AccountTab): Promise<void> {
  await accountTabs.drop(tabId);
  const source = await openCases().get('source', sourceId);
  if (source) await closeSource(source, [], added, () => '');
}

/** What the bar is to show, after what was seen on the page was taken in; null where no scan belongs to it (any more), or its case is gone. */
export function reportScan(tabId: number, addresses: readonly string[]): Promise<AccountScan | null> {
  return inTurn(async () => {
    const taken = await takeIn(tabId, addresses);
    if (!taken) return null;
    if (taken.tab.added >= MOST_ADDED) {
      await close(tabId, taken.tab);
      return null;
    }
    const records = await openEvidence().ofTab(tabId);
    return stateOf(taken.tab, records.filter(({ state }) => state === 'looking').length, taken.problem);
  });
}

/** The analyst has pressed "start". */
export function startScan(tabId: number): Promise<AccountScan | null> {
  return inTurn(async () => {
    const tab = await accountTabs.read(tabId);
    if (!tab) return null;
    const started = { ...tab, started: true };
    await accountTabs.write(tabId, started);
    return stateOf(started, 0);
  });
}

/** The scan is over. What was seen until now is taken in. */
export function endScan(tabId: number): Promise<AccountScan | null> {
  return inTurn(async () => {
    const taken = await takeIn(tabId, []);
    if (!taken) return null;
    await close(tabId, taken.tab);
    return stateOf(taken.tab, 0, taken.problem);
  });
}
