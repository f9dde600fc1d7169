import { cpSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension, type Session } from '../../scripts/demo/browse/launch';
import { openPopup, tabIdOf } from '../../scripts/demo/browse/popup';
import { contentWorld, inOverlay, violationsOf, violationsOfOverlay, type ContentWorld } from '../support/axe';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const SCHEMES = ['light', 'dark'] as const;
const PAGES = ['options', 'welcome', 'scan'] as const;

/** A copy of the built extension whose English is another language, so that no browser in that language is needed. */
function translated(extension: string, locale: string): { readonly folder: string; remove(): void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'swapwatch-translated-')), 'extension');
  cpSync(extension, folder, { recursive: true });
  copyFileSync(join(folder, `_locales/${locale}/messages.json`), join(folder, '_locales/en/messages.json'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a page of the extension in the tab and waits until it shows something. */
async function openOwnPage(session: Session, page: Page, path: string): Promise<void> {
  await page.goto(`chrome-extension://${session.extensionId}/${path}`);
  await expect(page.locator('h1')).toBeVisible();
}

/** In each colour scheme. */
async function violationsInSchemes(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    all.push(...(await violationsOf(page)).map((line) => `${page.url()} (${colorScheme}): ${line}`));
  }
  return all;
}

/** Waits for a badge that says more than "looking" and gives the way into its world. */
async function badgeOn(page: Page, session: Session): Promise<ContentWorld> {
  let world: ContentWorld | null = null;
  await expect(async () => {
    await world?.close();
    world = await contentWorld(page, session.extensionId);
    const tone = await inOverlay<string>(world, `root.querySelector('.badge:not([hidden])')?.dataset.tone`);
    expect(tone).toMatch(/^(?!looking)./);
  }).toPass({ timeout: 40_000 });
  return world!;
}

/** Everything that people see of us, in one language: own pages, popup with and without videos, badge and open panel. */
async function checkAll(session: Session, page: Page, url: string): Promise<string[]> {
  const all: string[] = [];
  for (const name of PAGES) {
    await openOwnPage(session, page, `${name}.html`);
    all.push(...(await violationsInSchemes(page)));
  }
  // The popup's own tab is a page of the browser itself: no videos.
  await openOwnPage(session, page, 'popup.html');
  all.push(...(await violationsInSchemes(page)));

  await page.goto(url);
  const world = await badgeOn(page, session);
  all.push(...(await violationsOfOverlay(world)));
  // As a user does: presses of scripts may not count.
  await inOverlay(world, `root.querySelector('.badge').focus()`);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => inOverlay<string>(world, `root.activeElement?.className`), 'the panel has the focus')
    .toBe('close');
  all.push(...(await violationsOfOverlay(world)));
  await world.close();

  const popup = await openPopup(session, await tabIdOf(session, page.url()));
  await expect(popup.locator('[data-video-id]')).toHaveCount(1);
  for (const details of await popup.locator('summary').all()) await details.click();
  all.push(...(await violationsInSchemes(popup)));
  return all;
}

test('axe finds nothing wrong, in light and dark', async ({ page, serve, session }) => {
  test.setTimeout(150_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  expect(await checkAll(session, page, `${url}/`)).toEqual([]);
});

test('axe finds nothing wrong with words from right to left', async ({ serve, chromiumPath, extension }) => {
  test.setTimeout(150_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  const arabic = translated(extension, 'ar');
  const session = await launchWithExtension({ chromiumPath, extension: arabic.folder });
  try {
    const page = session.context.pages()[0]!;
    expect(await checkAll(session, page, `${url}/`)).toEqual([]);
    await openOwnPage(session, page, 'options.html');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto(`${url}/`);
    const world = await badgeOn(page, session);
    const badge = await inOverlay<number>(world, `root.querySelector('.badge').getBoundingClientRect().right`);
    const video = (await page.locator('video').boundingBox())!;
    expect(video.x + video.width - badge, 'the badge is in the start corner').toBeLessThan(20);
  } finally {
    await session.close();
    arabic.remove();
  }
});

test('axe would find what is wrong', async ({ page, session }) => {
  await openOwnPage(session, page, 'options.html');
  await page.evaluate(() => document.querySelector('main')!.insertAdjacentHTML('beforeend', '<button></button>'));
  expect((await violationsOf(page)).join()).toContain('button-name');
});
