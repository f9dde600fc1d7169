import { expect, test } from './fixtures';
import { facelessScript, pageOf, videoTag, WEBCAM } from './pages';

test('a video without a face cannot be assessed, and the reason is given', async ({ page, serve, verdictsOf }) => {
  const script = facelessScript(`document.querySelector('video')`);
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag('')}<script>${script}</script>`) } });
  await page.goto(`${url}/`);
  await page.evaluate(() => (window as unknown as { playFaceless(): Promise<void> }).playFaceless());
  const mediaUrl = await page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
  const row = await (await verdictsOf(page)).answer(mediaUrl);
  expect(row.state).toBe('not-assessable');
  expect(row.text).toContain('No face was found');
  expect(row.llr).toBeNull();
});

test('a recycled node never shows the verdict of the video before', async ({ page, serve, verdictsOf }) => {
  const script = facelessScript(`document.querySelector('video')`);
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag(WEBCAM)}<script>${script}</script>`) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const before = await verdicts.answer(`${url}${WEBCAM}`);
  expect(before.state).toBe('assessed');

  await page.evaluate(() => (window as unknown as { playFaceless(): Promise<void> }).playFaceless());
  const mediaUrl = await page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
  const states = new Set<string>();
  const until = Date.now() + 15_000;
  while (Date.now() < until && !states.has('not-assessable')) {
    const row = await verdicts.row(mediaUrl);
    if (row) {
      expect(row.videoId).not.toBe(before.videoId);
      states.add(row.state);
    }
    await page.waitForTimeout(100);
  }
  expect([...states]).not.toContain('assessed');
  expect(states).toContain('not-assessable');
});
