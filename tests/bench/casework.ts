import type { Page } from '@playwright/test';
import { launchWithExtension } from '../../scripts/demo/browse/launch';
import { modelId } from '../../scripts/model-id';
import { putMadeUpCase } from '../support/casework/put-made-up-case';
import { filtering, LOOK_ALIKES, OPENED, SCROLLING } from './casework-probes';
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
  /** Frames drawn in a second while the list is scrolled by up to 13 rows a frame; and the length of the worst hundredth of frames. */
  readonly scrollFps: number;
  readonly scrollFrameP99Ms: number;
  /** Until look-alikes of all items are known; meanwhile the page answers. */
  readonly lookAlikesMs: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Milliseconds from the beginning of the navigation to the frame with the first rows. */
async function opening(page: Page, url: string): Promise<number> {
  // Another address than the one before, so that the page is loaded and not only told of a new hash.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate<number>(OPENED);
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
    const lookAlikesMs = await page.evaluate<number>(LOOK_ALIKES);
    const filters = await page.evaluate<number[]>(filtering(SEARCHES));
    const frames = await page.evaluate<number[]>(SCROLLING);
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
