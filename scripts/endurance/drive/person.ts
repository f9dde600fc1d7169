import type { Page } from '@playwright/test';

/** One turn of a wheel, and the rest between turns: about what a finger on a wheel does. */
const TURN_PX = 110;
const TURN_MS = 45;
/** Turns of a fling, each this much wider. */
const FLING_TURNS = 14;
const FLING_PX = 320;
const FLING_MS = 25;
/** More than half a page at once, and the time that the list takes to snap. */
const PUSH_PX = 700;
const PUSH_MS = 700;

/** What one person does in one page. */
export interface Person {
  /** Stays where he is: mostly a few seconds, now and then longer. */
  stay(): Promise<void>;
  scroll(px: number): Promise<void>;
  fling(direction: 1 | -1): Promise<void>;
  /** One push that takes a list that snaps to its next page, or the one before. */
  push(direction: 1 | -1): Promise<void>;
  /** Points at the named thing, and presses it if told to; false when it is not in view. Of many cards he takes any. */
  point(name: string, press: boolean): Promise<boolean>;
  /** Points at where nothing is. */
  pointAway(): Promise<void>;
  /** Looks at another tab for a moment. */
  switchTab(ms: number): Promise<void>;
  random(): number;
}

/** `untilMs` (clock of `Date.now`): nothing begun by him lasts much longer. */
export function personIn(page: Page, random: () => number, untilMs: number): Person {
  const wait = (ms: number): Promise<void> => page.waitForTimeout(Math.max(0, Math.min(ms, untilMs - Date.now())));
  const turn = async (turns: number, px: number, ms: number): Promise<void> => {
    for (let i = 0; i < turns && Date.now() < untilMs; i += 1) {
      await page.mouse.wheel(0, px);
      await page.waitForTimeout(ms);
    }
  };
  return {
    random,
    // 2 to 12 s, 5.3 s in the mean.
    stay: () => wait(2000 + 10_000 * random() ** 2),
    scroll: (px) => turn(Math.round(Math.abs(px) / TURN_PX), Math.sign(px) * TURN_PX, TURN_MS),
    fling: (direction) => turn(FLING_TURNS, direction * FLING_PX, FLING_MS),
    push: (direction) => turn(1, direction * PUSH_PX, PUSH_MS),
    async point(name, press) {
      const place = await page.evaluate(([wanted, pick]) => window.endurance?.target(wanted, pick) ?? null, [
        name,
        name === 'card' ? random() : 0,
      ] as const);
      if (!place) return false;
      await page.mouse.move(place.x, place.y);
      if (press) await page.mouse.click(place.x, place.y);
      return true;
    },
    pointAway: () => page.mouse.move(2, 450),
    async switchTab(ms) {
      const other = await page.context().newPage();
      await other.bringToFront();
      await other.waitForTimeout(ms);
      await page.bringToFront();
      await other.close();
    },
  };
}
