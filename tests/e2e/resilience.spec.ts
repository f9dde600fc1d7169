import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM } from './pages';

/** Stops the extension's service worker as the browser does after half a minute without work. */
async function stopServiceWorker(popup: Page): Promise<void> {
  const devtools = await popup.context().newCDPSession(popup);
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}

async function callChrome(session: Session, what: 'closeOffscreen' | 'reload'): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(async (call) => {
    interface Chrome {
      offscreen: { closeDocument(): Promise<void> };
      runtime: { reload(): void };
    }
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    if (call === 'reload') setTimeout(() => chrome.runtime.reload(), 50);
    else await chrome.offscreen.closeDocument();
  }, what);
}

test('the service worker is stopped in the middle, and verdicts still arrive', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await expect.poll(async () => (await verdicts.row(`${url}${WEBCAM}`)) !== undefined, { timeout: 15_000 }).toBe(true);
  await stopServiceWorker(verdicts.popup);
  expect((await verdicts.answer(`${url}${WEBCAM}`)).state).toBe('assessed');

  // A page that is loaded while nobody is awake needs the worker for its connection.
  await stopServiceWorker(verdicts.popup);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<p></p>${html}`), videoTag(STUDIO));
  await page.locator('video').last().scrollIntoViewIfNeeded();
  expect((await verdicts.answer(`${url}${STUDIO}`)).state).toBe('assessed');
});

test('a page opened while the service worker is stopped gets its verdict', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(''), '/later.html': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await stopServiceWorker(verdicts.popup);
  await page.goto(`${url}/later.html`);
  expect((await verdicts.answer(`${url}${WEBCAM}`)).state).toBe('assessed');
});

test('the detector worker is killed, and the video still gets its verdict', async ({
  page,
  serve,
  verdictsOf,
  hidden,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await expect.poll(() => hidden.worker() !== null, { timeout: 15_000 }).toBe(true);
  await expect.poll(async () => (await verdicts.row(`${url}${WEBCAM}`)) !== undefined, { timeout: 15_000 }).toBe(true);
  const killed = hidden.worker()!;
  await killed.send('Runtime.evaluate', { expression: 'self.close()' }).catch(() => undefined);
  const anotherWorks = (): boolean => hidden.worker() !== null && hidden.worker() !== killed;
  await expect.poll(anotherWorks, { timeout: 60_000, message: 'another worker takes over' }).toBe(true);
  // A frame that was under way when the worker died failed with it, which is said until the next try.
  const state = async (): Promise<unknown> => (await verdicts.row(`${url}${WEBCAM}`))?.state;
  await expect.poll(state, { timeout: 40_000 }).toBe('assessed');
});

test('the offscreen document is closed, and the video still gets its verdict', async ({
  page,
  serve,
  verdictsOf,
  session,
  hidden,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await expect.poll(() => hidden.worker() !== null, { timeout: 15_000 }).toBe(true);
  await callChrome(session, 'closeOffscreen');
  const state = async (): Promise<unknown> => (await verdicts.row(`${url}${WEBCAM}`))?.state;
  await expect.poll(state, { timeout: 60_000 }).toBe('assessed');
});

test('the extension is reloaded: the page plays on, and is watched again', async ({
  page,
  serve,
  verdictsOf,
  session,
}) => {
  test.setTimeout(60_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const before = await verdictsOf(page);
  await before.answer(`${url}${WEBCAM}`);
  // Chromium would turn the page of an unloaded extension into a new tab, which fetches its news.
  await before.popup.close();
  const again = session.context.waitForEvent('serviceworker');
  await callChrome(session, 'reload');
  await again;
  const playing = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    const before = video.currentTime;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return !video.paused && video.currentTime !== before;
  });
  expect(playing).toBe(true);
  // The new content script of the open tab finds what comes later, too.
  await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), videoTag(STUDIO));
  await page.evaluate(() => scrollTo(0, 0));
  const verdicts = await verdictsOf(page);
  expect((await verdicts.answer(`${url}${STUDIO}`)).state).toBe('assessed');
  const layers = await page.evaluate(
    () =>
      [...document.documentElement.children].filter((node) => node !== document.head && node !== document.body).length,
  );
  expect(layers, 'layers and bridges of the old content script are gone').toBeLessThanOrEqual(2);
});
