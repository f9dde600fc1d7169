import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { tabIdOf } from '../../scripts/demo/browse/popup';
import type { HiddenTargets } from '../support/hidden-targets';
import { contentWorld as worldOf, inOverlay } from '../support/axe';
import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM } from './pages';

/** A video, a page's length below it, and another one; both play from the start. */
const body = `${videoTag(WEBCAM)}<div style="height: 3000px"></div>${videoTag(`${WEBCAM}?second`)}`;

/** Long enough for a first verdict, had the video been looked at. */
const ENOUGH_MS = 4000;

/** The content script's own world, in which nothing of the page's tampering shows. */
async function contentWorld(page: Page): Promise<(expression: string) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await devtools.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => void (await devtools.send('Runtime.evaluate', { expression, contextId }));
}

test('a video that is only scrolled past is not looked at; one that is stayed with is', async ({
  page,
  serve,
  verdictsOf,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(body) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await verdicts.answer(`${url}${WEBCAM}`);
  // Past the second video: in view for less than half a second.
  await page.evaluate(async () => {
    document.querySelectorAll('video')[1]!.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 300));
    scrollTo(0, 1200);
  });
  await page.waitForTimeout(ENOUGH_MS);
  expect(await verdicts.row(`${url}${WEBCAM}?second`)).toBeUndefined();
  await page.evaluate(() => document.querySelectorAll('video')[1]!.scrollIntoView());
  expect((await verdicts.answer(`${url}${WEBCAM}?second`)).state).toBe('assessed');
});

test('a hidden page sends nothing, and goes on when it is shown again', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag('').replace('src=""', 'preload="none"')) } });
  await page.goto(`${url}/`);
  const inContent = await contentWorld(page);
  // Playwright keeps every page visible, whatever lies before it: so the script is told what a hidden page would tell it.
  const show = (hidden: boolean): Promise<void> =>
    inContent(`
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  const verdicts = await verdictsOf(page);
  await show(true);
  await page.locator('video').evaluate((video: HTMLVideoElement, src) => {
    video.src = src;
  }, WEBCAM);
  await page.waitForTimeout(ENOUGH_MS);
  expect(await verdicts.rows()).toEqual([]);
  await show(false);
  expect((await verdicts.answer(`${url}${WEBCAM}`)).state).toBe('assessed');
});

test('a loop of a few pictures without a face does not look for ever', async ({ page, serve, verdictsOf }) => {
  const script = `
    window.playShort = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 320; canvas.height = 240;
      const context = canvas.getContext('2d');
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
      const pieces = [];
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      const done = new Promise((resolve) => { recorder.onstop = resolve; });
      recorder.start();
      for (let k = 0; k < 10; k += 1) {
        context.fillStyle = 'hsl(' + k * 36 + ' 60% 50%)';
        context.fillRect(0, 0, 320, 240);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      recorder.stop();
      await done;
      const video = document.querySelector('video');
      video.src = URL.createObjectURL(new Blob(pieces, { type: 'video/webm' }));
      await video.play();
      return video.src;
    };`;
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag('')}<script>${script}</script>`) } });
  await page.goto(`${url}/`);
  const mediaUrl = await page.evaluate(() => (window as unknown as { playShort(): Promise<string> }).playShort());
  expect((await (await verdictsOf(page)).answer(mediaUrl)).state).toBe('not-assessable');
});

/** When each burst of a video was measured, milliseconds since 1970, as the extension keeps it. */
function burstsAtMs(popup: Page, videoId: string): Promise<number[]> {
  return popup.evaluate(async (id) => {
    const open = indexedDB.open('moments');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const read = open.result.transaction('moments').objectStore('moments').index('videoId').getAll(id);
    await new Promise((resolve) => (read.onsuccess = resolve));
    open.result.close();
    return [...new Set((read.result as { atMs: number }[]).map(({ atMs }) => atMs))].sort((a, b) => a - b);
  }, videoId);
}

/** Opens the panel of the page's badge and waits until it says `wanted`. out: the page with all details, where its last button leads */
async function panelSays(page: Page, extensionId: string, wanted: string): Promise<Page> {
  await page.bringToFront();
  const world = await worldOf(page, extensionId);
  const press = async (selector: string): Promise<void> => {
    await inOverlay(world, `root.querySelector('${selector}').focus()`);
    await page.keyboard.press('Enter');
  };
  await expect
    .poll(() => inOverlay<boolean>(world, `root.querySelector('.badge:not([hidden])') !== null`).catch(() => false))
    .toBe(true);
  await press('.badge');
  await expect
    .poll(() => inOverlay<string>(world, `root.querySelector('.panel')?.textContent ?? ''`))
    .toContain(wanted);
  const opened = page.context().waitForEvent('page');
  await press('.panel .buttons button:last-child');
  await world.close();
  return opened;
}

/** Brings a tab to the front as the browser itself knows it; Playwright's own way moves none. */
async function activate(session: Session, page: Page): Promise<void> {
  const tabId = await tabIdOf(session, page.url());
  await (
    await session.worker()
  ).evaluate(async (id) => {
    interface Chrome {
      tabs: { update(tabId: number, what: { active: boolean }): Promise<unknown> };
    }
    await (globalThis as unknown as { chrome: Chrome }).chrome.tabs.update(id, { active: true });
  }, tabId);
}

/** Has the clock by which the detector measures itself run so many times as fast: what it does takes as many times as long. */
async function runClock(hidden: HiddenTargets, times: number): Promise<void> {
  await hidden.worker()!.send('Runtime.evaluate', {
    expression: `{ const now = performance.now.bind(performance); performance.now = () => ${times} * now(); }`,
  });
}

const ON_BATTERY = 'Looking less often: this machine runs on battery.';
const SLOW_MACHINE = 'Looking less often: a picture takes long to measure on this machine.';

test('on a battery that is nearly empty a video is looked at less often; panel, popup and details say so, until it is charged again', async ({
  page,
  serve,
  session,
  hidden,
  verdictsOf,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)), '/next': pageOf(videoTag(STUDIO)) } });
  await page.goto(`${url}/`);
  await expect.poll(() => hidden.worker() !== null, { timeout: 15_000 }).toBe(true);
  // However busy this machine is, it is not that which slows things down here.
  await runClock(hidden, 0.05);
  // The browser has one such object for a page; what it says is changed as the browser changes it, where our code gets it.
  const charging = async (isCharging: boolean, level = 0.15): Promise<void> => {
    const { exceptionDetails } = await hidden.offscreen()!.send('Runtime.evaluate', {
      awaitPromise: true,
      expression: `navigator.getBattery().then((battery) => {
        Object.defineProperties(battery, {
          charging: { configurable: true, value: ${isCharging} },
          level: { configurable: true, value: ${level} },
        });
        battery.dispatchEvent(new Event('chargingchange'));
      })`,
    });
    expect(exceptionDetails).toBeUndefined();
  };
  await charging(false);
  await page.goto(`${url}/next`);
  const { popup, answer, row } = await verdictsOf(page);
  await expect.poll(async () => (await row(`${url}${STUDIO}`)) !== undefined, { timeout: 20_000 }).toBe(true);
  const details = await panelSays(page, session.extensionId, ON_BATTERY);
  const result = details.locator('[data-video-id]');
  await expect(result).toContainText(ON_BATTERY);
  await expect(result, 'it lies behind this very page').toContainText('Its tab is not in front');
  await page.bringToFront();
  await activate(session, page);
  await expect(result).not.toContainText('Its tab is not in front');
  await expect(popup.locator('.notice')).toHaveText(ON_BATTERY);

  const { videoId } = await answer(`${url}${STUDIO}`);
  await expect
    .poll(() => burstsAtMs(popup, videoId).then(({ length }) => length), { timeout: 40_000 })
    .toBeGreaterThan(3);
  const [, , third, fourth] = await burstsAtMs(popup, videoId);
  // 0.7 s from one to the next as a rule, once there is a first verdict; four times as long now.
  expect(fourth! - third!).toBeGreaterThan(2200);

  await charging(true);
  await expect(popup.locator('.notice')).toHaveCount(0);
  await charging(false, 0.8);
  await expect(popup.locator('.notice')).toHaveText(ON_BATTERY);
  // The wish counts from now on, not from the next page.
  const options = await session.context.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/options.html`);
  await options.getByLabel('Look as often as on mains power').check();
  await expect(popup.locator('.notice')).toHaveCount(0);
});

test('on a machine that needs long for a picture, videos are looked at less often, and the popup says so', async ({
  page,
  serve,
  hidden,
  verdictsOf,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await expect.poll(() => hidden.worker() !== null, { timeout: 15_000 }).toBe(true);
  await runClock(hidden, 10);
  const { popup } = await verdictsOf(page);
  await expect(popup.locator('.notice')).toHaveText(SLOW_MACHINE, { timeout: 40_000 });
});

test('once a verdict is settled, its video is looked at no further', async ({ page, serve, verdictsOf }) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  const { videoId } = await answer(`${url}${WEBCAM}`);
  await expect(popup.locator('.video')).not.toContainText('This may still change', { timeout: 40_000 });
  const bursts = async (): Promise<number> => (await burstsAtMs(popup, videoId)).length;
  // What was sent before is judged to its end.
  await page.waitForTimeout(2000);
  const settled = await bursts();
  expect(settled).toBeGreaterThanOrEqual(4);
  await page.waitForTimeout(ENOUGH_MS);
  expect(await bursts()).toBe(settled);
});
