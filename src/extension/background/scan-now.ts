import type { Found, ToPage } from '../messages/to-page';

/** What scanning on demand needs of a tab. */
export interface TabAccess {
  /** Sends to our content script in a frame; null when there is none. Never rejects. */
  tell(message: ToPage, frameId: number): Promise<Found | null>;
  /** Brings our content script into a frame. Rejects where the browser does not let us: another site's frame, a page of its own. */
  inject(frameId: number): Promise<void>;
  /** Brings it into every frame that lets us; gives these. Rejects where not even the main one does. */
  injectAll(): Promise<number[]>;
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
 * in   `videoId`: the id that the scan is to go by
 * out  whether there is a video to be scanned
 */
export async function scanNow(
  tab: TabAccess,
  frameId: number,
  srcUrl: string | null,
  videoId?: string,
): Promise<boolean> {
  const message = { type: 'scan-now', srcUrl, ...(videoId === undefined ? {} : { videoId }) } as const;
  const answer = await reach(tab, message, frameId);
  if (!answer?.found) await sayWhyNot(tab, answer);
  return answer?.found ?? false;
}

async function sayWhyNot(tab: TabAccess, answer: Found | null): Promise<void> {
  const note = answer === null ? 'no-access' : 'no-video';
  if ((await reach(tab, { type: 'say', note }, MAIN_FRAME)) === null) await tab.markClosed();
}

/** Scans the largest video in view: of the page itself or, where it shows none, of a frame in it that lets us in. Tells the user as `scanNow` does. */
export async function scanLargest(tab: TabAccess): Promise<void> {
  const message = { type: 'scan-now', srcUrl: null } as const;
  const answer = await reach(tab, message, MAIN_FRAME);
  if (answer?.found) return;
  const frames = await tab.injectAll().catch((): number[] => []);
  for (const frameId of frames) {
    if (frameId !== MAIN_FRAME && (await tab.tell(message, frameId))?.found) return;
  }
  await sayWhyNot(tab, answer);
}
