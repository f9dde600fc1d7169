import type { Page } from '@playwright/test';

/** From here on the timeline's videos are not watched elsewhere in the run. */
const SETTLE_MS = 1500;
const BLOCK_MS = 8000;
/** The script: a post down in six turns, then a look at it. */
const TURNS = 6;
const TURN_PX = 104;
const TURN_MS = 45;
const LOOK_MS = 1700;

/**
 * Animation frames a second of the timeline at `url` while it is scrolled by a script that takes the same time and way whenever it runs.
 */
export async function scrolledFrameRate(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => window.endurance !== undefined);
  await page.mouse.move(550, 450);
  await page.waitForTimeout(SETTLE_MS);
  const rate = page.evaluate((ms) => window.endurance!.frameRate(ms), BLOCK_MS);
  const untilMs = Date.now() + BLOCK_MS;
  while (Date.now() < untilMs) {
    for (let i = 0; i < TURNS; i += 1) {
      await page.mouse.wheel(0, TURN_PX);
      await page.waitForTimeout(TURN_MS);
    }
    await page.waitForTimeout(Math.max(0, Math.min(LOOK_MS, untilMs - Date.now())));
  }
  return rate;
}

export function median(values: readonly number[]): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
