import { browser } from 'wxt/browser';
import type { VideoRecord } from '../messages/video-record';
import { openEvidence } from '../storage/evidence/evidence';

const FLAGGED_COLOR = '#b3261e';

/** Text on the toolbar button: how many videos show signs of manipulation; empty for none, so that the button stays quiet. */
export function badgeText(records: readonly Pick<VideoRecord, 'verdict'>[]): string {
  const flagged = records.filter(({ verdict }) => verdict?.band === 'suspicious' || verdict?.band === 'strong').length;
  return flagged === 0 ? '' : flagged > 99 ? '99+' : String(flagged);
}

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
