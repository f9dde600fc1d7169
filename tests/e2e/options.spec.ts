import type { Page } from '@playwright/test';
import { launchWithExtension, type Session } from '../../scripts/demo/browse/launch';
import { contentWorld, inOverlay } from '../support/axe';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const ABOVE = '<div style="height: 2000px"></div>';

/** How many badges are shown on the page; 0 while the overlay is not there. */
async function shownBadges(page: Page, session: Session): Promise<number> {
  const world = await contentWorld(page, session.extensionId);
  const count = await inOverlay<number>(world, `root.querySelectorAll('.badge:not([hidden])').length`).catch(() => 0);
  await world.close();
  return count;
}

/** How many things the extension's own stores hold of what was seen. */
async function storedCount(ownPage: Page): Promise<number> {
  return ownPage.evaluate(async () => {
    const stores = { evidence: 'videos', moments: 'moments', seen: 'media' };
    let total = 0;
    for (const [name, store] of Object.entries(stores)) {
      const open = indexedDB.open(name);
      await new Promise((resolve) => (open.onsuccess = resolve));
      const count = open.result.transaction(store).objectStore(store).count();
      await new Promise((resolve) => (count.onsuccess = resolve));
      open.result.close();
      total += count.result;
    }
    return total;
  });
}

/** Tooltip of the toolbar button. */
async function toolbarTitle(session: Session): Promise<string> {
  return (await session.worker()).evaluate(() => {
    interface Chrome {
      action: { getTitle(of: object): Promise<string> };
    }
    return (globalThis as unknown as { chrome: Chrome }).chrome.action.getTitle({});
  });
}

/** The options in a window of their own, so that the page under watch stays in view. */
async function openOptions(popup: Page, session: Session): Promise<Page> {
  await popup.goto(`chrome-extension://${session.extensionId}/options.html`);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  return popup;
}

test('a pause takes the badges away, says so on the button, and ends', async ({ page, serve, verdictsOf, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  await answer(`${url}${WEBCAM}`);
  await expect.poll(() => shownBadges(page, session)).toBe(1);

  await popup.locator('summary', { hasText: 'Pause' }).click();
  await popup.getByRole('button', { name: 'For 15 minutes' }).click();
  await expect.poll(() => toolbarTitle(session)).toMatch(/^Swapwatch is paused until /);
  await expect.poll(() => shownBadges(page, session)).toBe(0);
  await page.reload();
  await page.waitForTimeout(3000);
  expect(await shownBadges(page, session), 'a page that opens meanwhile is left alone').toBe(0);

  await popup.getByRole('button', { name: 'Resume now' }).click();
  await expect.poll(() => toolbarTitle(session)).toBe('Swapwatch');
  await expect.poll(() => shownBadges(page, session), { timeout: 20_000 }).toBe(1);
});

test('a site is switched off in the popup: its badges go and stay away until it is switched on again', async ({
  page,
  serve,
  verdictsOf,
  session,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  await answer(`${url}${WEBCAM}`);
  await expect.poll(() => shownBadges(page, session)).toBe(1);

  await popup.getByRole('button', { name: 'Switch off on 127.0.0.1' }).click();
  await expect.poll(() => shownBadges(page, session)).toBe(0);
  await page.reload();
  await page.waitForTimeout(3000);
  expect(await shownBadges(page, session), 'a page that opens meanwhile is left alone').toBe(0);
  await popup.reload();
  await expect(popup.locator('.notice')).toContainText('Swapwatch is switched off on 127.0.0.1.');

  await popup.getByRole('button', { name: 'Switch on again on 127.0.0.1' }).click();
  await expect.poll(() => shownBadges(page, session), { timeout: 20_000 }).toBe(1);
});

test('options are kept, and reach the open pages', async ({ page, serve, verdictsOf, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  const { band } = await answer(`${url}${WEBCAM}`);
  expect(band, 'this clip is untouched').not.toMatch(/suspicious|strong/);
  await expect.poll(() => shownBadges(page, session)).toBe(1);

  const options = await openOptions(popup, session);
  await options.getByLabel(/only where there are signs/).check();
  await expect.poll(() => shownBadges(page, session)).toBe(0);
  await options.getByLabel('Forget it after').selectOption({ label: '7 days' });
  await options.reload();
  await expect(options.getByLabel(/only where there are signs/)).toBeChecked();
  await expect(options.getByLabel('Forget it after')).toHaveValue('7');
  await options.getByLabel(/on every video/).check();
  await expect.poll(() => shownBadges(page, session)).toBe(1);

  expect(await storedCount(options)).toBeGreaterThan(2);
  await options.getByRole('button', { name: 'Forget what was seen' }).click();
  await options.getByRole('button', { name: 'Press again to forget everything' }).click();
  await expect(options.getByRole('status')).toHaveText('Everything that was seen has been forgotten.');
  // The video plays on, and is written nowhere any more.
  await options.waitForTimeout(2500);
  expect(await storedCount(options)).toBe(0);
});

test('both shortcuts are free in this browser, and the options name them', async ({ page, session }) => {
  const options = await openOptions(page, session);
  await expect(options.locator('.keys kbd')).toHaveText([/^Alt\+Shift\+\w$/, /^Alt\+Shift\+\w$/]);
});

test('the keyboard gets from the popup to a badge far down the page', async ({ page, serve, verdictsOf, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag(WEBCAM)}${ABOVE}`) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  await answer(`${url}${WEBCAM}`);
  await page.evaluate(() => scrollTo(0, 1500));
  // The popup closes at the key, perhaps before Playwright hears that it was pressed.
  const pressed = popup.getByRole('button', { name: 'Show on page' }).press('Enter');
  await Promise.all([popup.waitForEvent('close'), pressed.catch(() => undefined)]);
  const world = await contentWorld(page, session.extensionId);
  await expect.poll(() => inOverlay<string>(world, `root.activeElement?.className ?? ''`)).toBe('badge');
  await expect(page.locator('video')).toBeInViewport();
  await page.bringToFront();
  await page.keyboard.press('Enter');
  await expect.poll(() => inOverlay<string>(world, `root.activeElement?.className ?? ''`)).toBe('close');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => inOverlay<string>(world, `root.activeElement?.className ?? ''`), 'in the panel')
    .toBe('rescan');
  await page.keyboard.press('Escape');
  await expect.poll(() => inOverlay<string>(world, `root.activeElement?.className ?? ''`)).toBe('badge');
  await world.close();
});

test('the first-run page opens by itself once, says what it can do in four sentences', async ({
  chromiumPath,
  extension,
}) => {
  const session = await launchWithExtension({ chromiumPath, extension, welcome: true });
  try {
    const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
    await expect.poll(() => session.context.pages().filter(isWelcome).length).toBe(1);
    const welcome = session.context.pages().find(isWelcome)!;
    await expect(welcome.getByRole('checkbox')).toHaveCount(6);
    const said = (await welcome.locator('main > p').allTextContents()).join(' ');
    expect(said.match(/\.(?=\s|$)/g)).toHaveLength(4);
    for (const box of await welcome.getByRole('checkbox').all()) await box.uncheck();
    await expect(welcome.getByRole('button', { name: 'Watch my feeds' })).toBeDisabled();
  } finally {
    await session.close();
  }
});
