import type { Page } from '@playwright/test';
import type { FeedItem } from '../media/feed-of';
import { readRows, type PopupRow } from './popup';
import { scrollToPost } from './scroll';

export interface Watched extends FeedItem {
  /** As it was played: a clip that cannot be streamed falls back to its file. */
  readonly source: 'plain' | 'mse';
  /** Null when the extension never listed the video. */
  readonly row: PopupRow | null;
}

/** The extension measures 4 frames in the first seconds, 2 a burst, and 2 every 2.5 s after that: more would keep the reader waiting. */
const FRAMES_ENOUGH = 8;
const POLL_MS = 250;

function isSettled(row: PopupRow | null): boolean {
  if (!row) return false;
  return row.state === 'not-assessable' || (row.state === 'assessed' && (row.framesUsed ?? 0) >= FRAMES_ENOUGH);
}

/** The row of a post; a recycled node gives a post a new `blob:` URL each time it is mounted, so the newest counts. */
async function rowOf(page: Page, popup: Page, id: string): Promise<{ row: PopupRow | null; source: 'plain' | 'mse' }> {
  const state = await page.evaluate((post) => window.feed!.posts().find((one) => one.id === post)!, id);
  const rows = await readRows(popup);
  for (const url of [...state.mediaUrls].reverse()) {
    const found = rows.filter(({ mediaUrl }) => mediaUrl === url);
    const row = found.find(isSettled) ?? found.find(({ state }) => state === 'assessed') ?? found[0];
    if (row) return { row, source: state.source };
  }
  return { row: null, source: state.source };
}

/**
 * Scrolls down the feed, stays on each post until the extension has made up its mind (at most `secondsEach`), and reads what
 * its popup says. `onPost` is called while the post is still in view.
 */
export async function watchFeed(options: {
  readonly page: Page;
  readonly popup: Page;
  readonly items: readonly FeedItem[];
  readonly secondsEach: number;
  onPost(watched: Watched, index: number): Promise<void>;
}): Promise<Watched[]> {
  const { page, popup, items, secondsEach, onPost } = options;
  const seen: Watched[] = [];
  for (const [index, item] of items.entries()) {
    await scrollToPost(page, item.post.id);
    const until = Date.now() + secondsEach * 1000;
    let now = await rowOf(page, popup, item.post.id);
    while (!isSettled(now.row) && Date.now() < until) {
      await page.waitForTimeout(POLL_MS);
      now = await rowOf(page, popup, item.post.id);
    }
    const watched = { ...item, ...now };
    await onPost(watched, index);
    seen.push(watched);
  }
  return seen;
}
