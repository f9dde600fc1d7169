import { browser } from 'wxt/browser';
import { openEvidence } from '../storage/evidence/evidence';
import { badgeText } from './badge-text';

const FLAGGED_COLOR = '#b3261e';

/** Brings a tab's toolbar badge in line with what is stored about its videos. */
export async function refreshToolbar(tabId: number): Promise<void> {
  const text = badgeText(await openEvidence().ofTab(tabId));
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: FLAGGED_COLOR });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile; it has no button to write on.
  }
}
