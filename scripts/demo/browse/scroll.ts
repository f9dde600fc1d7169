import type { Page } from '@playwright/test';

/** One turn of a wheel, and the rest between turns: about what a thumb or a finger on a wheel does. */
const STEP_PX = 110;
const PAUSE_MS = 45;

/** Scrolls by the wheel, a step at a time, until the post is in the middle of the window. */
export async function scrollToPost(page: Page, id: string): Promise<void> {
  await page.mouse.move(550, 450);
  for (let turn = 0; turn < 400; turn += 1) {
    const left = await page.evaluate((post) => window.feed!.distanceTo(post), id);
    const step = Math.sign(left) * Math.min(Math.abs(left), STEP_PX);
    if (Math.abs(step) < 4) return;
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(PAUSE_MS);
    // At either end of the page there is no further to go.
    if (turn > 3 && before === (await page.evaluate(() => scrollY)) && Math.abs(left) < STEP_PX * 4) return;
  }
}
