import type { Found, ToPage } from '../messages/to-page';

/** What scanning on demand needs of a tab. */
export interface TabAccess {
  /** Sends to our content script in a frame; null when there is none. Never rejects. */
  tell(message: ToPage, frameId: number): Promise<Found | null>;
  /** Brings our content script into a frame. Rejects where the browser does not let us: another site's frame, a page of its own. */
  inject(frameId: number): Promise<void>;
  /** Says on the toolbar button that this page lets no extension in. */
  markClosed(): Promise<void>;
}

const MAIN_FRAME = 0;

/** Sends, and brings the script along where it is missing; null where that is not allowed. */
async function reach(tab: TabAccess, message: ToPage, frameId: number): Promise<Found | null> {
  const answer = await tab.tell(message, frameId);
  if (answer !== null) return answer;
  try {
    await tab.inject(frameId);
  } catch {
    return null;
  }
  return tab.tell(message, frameId);
}

/**
 * Scans a video that the user pointed at. Where that cannot be, the user is told: on the page, in its main frame, since leave for a frame
 * of another site is not given with the click; or by the toolbar button, where not even that frame lets us in.
 */
export async function scanNow(tab: TabAccess, frameId: number, srcUrl: string | null): Promise<void> {
  const answer = await reach(tab, { type: 'scan-now', srcUrl }, frameId);
  if (answer?.found) return;
  const note = answer === null ? 'no-access' : 'no-video';
  if ((await reach(tab, { type: 'say', note }, MAIN_FRAME)) === null) await tab.markClosed();
}
