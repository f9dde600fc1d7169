import type { Page } from '@playwright/test';
import type { Post } from '../feed/post';
import { PAGE_HOSTS } from '../server/posts';
import { watchBadgesIn } from './badges';
import type { RecordReader } from './records';

/** Longest wait for a verdict that will not change any more. */
const PATIENCE_MS = 15_000;
const POLL_MS = 150;
/** A verdict on as many frames needs no more. */
const ENOUGH_FRAMES = 16;

/** Seconds from the first picture in view to the first band on the badge, and to the verdict that stays; null where it did not come. */
export interface Latency {
  readonly postId: string;
  readonly firstS: number | null;
  readonly stableS: number | null;
}

/** Shows one post by itself, and nothing else that plays, until its verdict is stable. */
export async function latencyOf(page: Page, post: Post, reader: RecordReader): Promise<Latency> {
  await page.goto(`https://${PAGE_HOSTS.x}/${post.author}/status/${post.id}`);
  await page.waitForFunction(() => window.endurance !== undefined);
  await watchBadgesIn(page, PATIENCE_MS);
  const untilMs = Date.now() + PATIENCE_MS;
  let stableMs: number | null = null;
  while (Date.now() < untilMs && stableMs === null) {
    await page.waitForTimeout(POLL_MS);
    const seen = (await page.evaluate(() => window.endurance!.shown()))[0];
    const record = [...(await reader.read()).values()].find(({ mediaUrl }) => mediaUrl === seen?.mediaUrl);
    if (record?.state !== 'assessed') continue;
    if (record.stable === true || record.framesUsed >= ENOUGH_FRAMES)
      stableMs = Math.min(Date.now(), record.updatedAtMs);
  }
  const [seen] = await page.evaluate(() => window.endurance!.shown());
  const first = seen?.badge.find(({ tone }) => tone !== 'looking' && tone !== 'not-assessable');
  const since = (ms: number | null | undefined): number | null =>
    ms === null || ms === undefined || !seen?.firstInViewMs ? null : (ms - seen.firstInViewMs) / 1000;
  return { postId: post.id, firstS: since(first?.atMs), stableS: since(stableMs) };
}
