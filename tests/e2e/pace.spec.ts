import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

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
