import { browser } from 'wxt/browser';
import { openCases } from '../../storage/cases/cases';
import { openEvidence } from '../../storage/evidence/evidence';
import { linkVideo } from './link';
import { isTheVideo } from './page-video';
import { openedTabs } from './session-notes';

/** Opens the page of an item beside the tab of the analyst, and notes what it was opened for. out: false where there is no such item, or it has no page */
export async function openItem(caseId: string, itemId: string): Promise<boolean> {
  const item = await openCases().get('item', itemId);
  const url = item?.origin.post?.permalink ?? item?.origin.pageUrl;
  if (!item || item.caseId !== caseId || !url || !/^https?:/.test(url)) return false;
  const { id } = await browser.tabs.create({ url });
  // What was measured before is not measured anew because somebody looks at the page again.
  if (id !== undefined && item.result === null) await openedTabs.write(id, { caseId, itemId });
  return true;
}

/** Something was seen in this tab: if it was opened for an item, and this is its video, the item gets what is measured. */
export async function followOpened(tabId: number): Promise<void> {
  const opened = await openedTabs.read(tabId);
  if (!opened) return;
  const { caseId, itemId } = opened;
  const [item, records] = await Promise.all([openCases().get('item', itemId), openEvidence().ofTab(tabId)]);
  if (!item) return openedTabs.drop(tabId);
  const seen = records.find((record) => isTheVideo(item.origin, record, records.length === 1));
  if (!seen) return;
  await openedTabs.drop(tabId);
  await linkVideo(caseId, itemId, seen.videoId);
}
