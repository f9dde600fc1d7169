import type { Page } from '@playwright/test';
import { launchWithExtension } from '../../scripts/demo/browse/launch';
import { modelId } from '../../scripts/model-id';
import { putMadeUpCase } from '../support/casework/put-made-up-case';
import { median, quantile } from './statistics';

const ITEMS = 10_000;
const OPENINGS = 5;
/** Typed one after the other; each answer is waited for. */
const SEARCHES = ['p', 'po', 'pod', 'podium', 'podium 1', 'studio', 'nothing of the kind', ''];

/** How the list of a case with many videos behaves, in a real browser. Targets: 50 frames a second, 150 ms, 1.5 s. */
export interface CaseworkBench {
  readonly items: number;
  /** From the navigation to the first rows on the screen; median and worst of some openings. */
  readonly openMs: number;
  readonly openWorstMs: number;
  /** From a key to the frame that shows the answer. */
  readonly filterMs: number;
  readonly filterWorstMs: number;
  /** Frames drawn in a second while the list is scrolled by 40 rows a frame at most; and the length of the worst hundredth of frames. */
  readonly scrollFps: number;
  readonly scrollFrameP99Ms: number;
  /** Until look-alikes of all items are known; meanwhile the page answers. */
  readonly lookAlikesMs: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Milliseconds from the beginning of the navigation to the first row on the screen, by the page's own clock. */
async function opening(page: Page, url: string): Promise<number> {
  // Another address than the one before, so that the page is loaded and not only told of a new hash.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.querySelector('.items-row')) return void requestAnimationFrame(look);
          requestAnimationFrame(() => resolve(performance.now()));
        };
        look();
      }),
  );
}

/** Types each search as a user does and waits for the frame after the list has changed. */
function filtering(page: Page): Promise<number[]> {
  return page.evaluate(async (searches) => {
    const field = document.querySelector<HTMLInputElement>('.items-search')!;
    const taken: number[] = [];
    for (const text of searches) {
      const before = document.querySelector('.items-count')!.textContent;
      const startedAt = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // One frame at least; further ones while nothing has changed, up to half a second for a search that changes nothing.
      do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      while (document.querySelector('.items-count')!.textContent === before && performance.now() - startedAt < 500);
      if (document.querySelector('.items-count')!.textContent !== before) taken.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return taken;
  }, SEARCHES);
}

/** Scrolls through the list for four seconds, faster and faster; lengths of all frames. */
function scrolling(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector<HTMLElement>('.items-list')!;
        const rowPx = document.querySelector<HTMLElement>('.items-row')!.offsetHeight;
        const frames: number[] = [];
        const startedAt = performance.now();
        let last = startedAt;
        const step = (now: number): void => {
          frames.push(now - last);
          last = now;
          const share = (now - startedAt) / 4000;
          if (share >= 1) return resolve(frames.slice(2));
          list.scrollTop += rowPx * (1 + 39 * share);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Milliseconds from the opening of the page until look-alikes are shown. */
function lookAlikes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('.items-alike')) resolve(performance.now());
          else setTimeout(look, 50);
        };
        look();
      }),
  );
}

/** Measures the page of cases with 10 000 made-up videos. in: the built extension's folder */
export async function benchCasework(chromiumPath: string, extension: string, root: string): Promise<CaseworkBench> {
  const session = await launchWithExtension({ chromiumPath, extension });
  try {
    const page = session.context.pages()[0] ?? (await session.context.newPage());
    const address = `chrome-extension://${session.extensionId}/casework.html`;
    await page.goto(address);
    const caseId = await putMadeUpCase(page, ITEMS, modelId(root));
    const url = `${address}#/case/${caseId}`;
    const openings: number[] = [];
    for (let k = 0; k < OPENINGS; k += 1) openings.push(await opening(page, url));
    const lookAlikesMs = await lookAlikes(page);
    const filters = await filtering(page);
    const frames = await scrolling(page);
    return {
      items: ITEMS,
      openMs: round(median(openings)),
      openWorstMs: round(Math.max(...openings)),
      filterMs: round(median(filters)),
      filterWorstMs: round(Math.max(...filters)),
      scrollFps: round(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length)),
      scrollFrameP99Ms: round(quantile(frames, 0.99)),
      lookAlikesMs: round(lookAlikesMs),
    };
  } finally {
    await session.close();
  }
}
