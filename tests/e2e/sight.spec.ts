import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { tabIdOf } from '../../scripts/demo/browse/popup';
import { contentWorld, inOverlay } from '../support/axe';
import { pressShortcut } from '../support/press-shortcut';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

/** The least and the most that browsers offer to most people, and what lies between. */
const ZOOMS = [0.5, 0.8, 1, 2, 3];
const PAGES = ['options', 'welcome', 'scan', 'popup', 'casework'];
/** WCAG 2.2, success criterion 2.5.8: a target has so many CSS pixels at 100 %. */
const TARGET_PX = 24;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** As the user does by the browser's menu. */
async function zoom(session: Session, page: Page, factor: number): Promise<void> {
  const tabId = await tabIdOf(session, page.url());
  await (
    await session.worker()
  ).evaluate(
    async ([id, by]) => {
      interface Chrome {
        tabs: { setZoom(tabId: number, factor: number): Promise<void> };
      }
      await (globalThis as unknown as { chrome: Chrome }).chrome.tabs.setZoom(id!, by!);
    },
    [tabId, factor],
  );
  await expect.poll(() => page.evaluate((width) => Math.abs(innerWidth - width), 1100 / factor)).toBeLessThan(1.5);
}

const rectOf = (selector: string): string =>
  `(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(root.querySelector('${selector}').getBoundingClientRect())`;

function expectInside(inner: Rect, outer: Rect, message: string): void {
  expect(inner.left, message).toBeGreaterThanOrEqual(outer.left);
  expect(inner.top, message).toBeGreaterThanOrEqual(outer.top);
  expect(inner.right, message).toBeLessThanOrEqual(outer.right);
  expect(inner.bottom, message).toBeLessThanOrEqual(outer.bottom);
}

test('badge and panel can be read, hit and reached at every zoom from 50 % to 300 %', async ({
  page,
  serve,
  session,
  verdictsOf,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  await page.bringToFront();
  const world = await contentWorld(page, session.extensionId);
  for (const factor of ZOOMS) {
    await test.step(`${factor * 100} %`, async () => {
      await zoom(session, page, factor);
      await expect
        .poll(() => inOverlay<boolean>(world, `root.querySelector('.badge:not([hidden])') !== null`))
        .toBe(true);
      // A badge is placed in an animation frame; two later it stands where it is to stand.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const badge = await inOverlay<Rect>(world, rectOf('.badge'));
      const { video, shown } = await page.evaluate(() => {
        const { left, top, right, bottom } = document.querySelector('video')!.getBoundingClientRect();
        return {
          video: { left, top, right, bottom },
          shown: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
        };
      });
      expectInside(badge, video, 'on its video');
      expectInside(badge, shown, 'in the window');
      const screenPx = [(badge.right - badge.left) * factor, (badge.bottom - badge.top) * factor];
      expect(Math.min(...screenPx), 'large enough on the screen').toBeGreaterThanOrEqual(TARGET_PX - 0.5);

      await inOverlay(world, `root.querySelector('.badge').focus()`);
      await page.keyboard.press('Enter');
      await expect.poll(() => inOverlay<boolean>(world, `root.querySelector('.panel') !== null`)).toBe(true);
      const panel = await inOverlay<Rect>(world, rectOf('.panel'));
      expectInside(panel, shown, 'the panel is in the window');
      const cut = await inOverlay<number>(
        world,
        `((panel) => panel.scrollWidth - panel.clientWidth)(root.querySelector('.panel'))`,
      );
      expect(cut, 'nothing of the panel is cut off sideways').toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => inOverlay<boolean>(world, `root.querySelector('.panel') === null`)).toBe(true);
    });
  }
  await world.close();
});

test('our own pages need no scrolling sideways at any zoom from 50 % to 300 %', async ({ page, session }) => {
  for (const name of PAGES) {
    await page.goto(`chrome-extension://${session.extensionId}/${name}.html`);
    await expect(page.locator('h1').first()).toBeVisible();
    for (const factor of ZOOMS) {
      await zoom(session, page, factor);
      const { needed, there } = await page.evaluate(() => ({
        needed: document.documentElement.scrollWidth,
        there: document.documentElement.clientWidth,
      }));
      expect(needed, `${name} at ${factor * 100} %`).toBeLessThanOrEqual(there);
    }
    await zoom(session, page, 1);
  }
});

test('nothing of ours moves where reduced motion is asked for', async ({ page, serve, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM).replace('autoplay', '')) } });
  await page.goto(`${url}/`);
  await page.waitForFunction(() => document.querySelector('video')!.readyState >= 2);
  // A video that stands still and is to be scanned says "looking" for as long as one likes.
  await pressShortcut(session, page);
  const world = await contentWorld(page, session.extensionId);
  const moving = (): Promise<number> =>
    inOverlay<number>(
      world,
      `[root.querySelector('.badge[data-tone=looking]:not([hidden])')].flatMap((badge) => badge.getAnimations({ subtree: true })).length`,
    ).catch(() => -1);
  await expect.poll(moving, 'the lens moves where nobody minds').toBe(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
  await world.close();

  for (const name of PAGES) {
    await page.goto(`chrome-extension://${session.extensionId}/${name}.html`);
    await expect(page.locator('h1').first()).toBeVisible();
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
  }
});
