import { makeClips } from '../../scripts/demo/media/make-clips';
import { PAIRS } from '../../scripts/demo/media/plan';
import { tabIdOf } from '../../scripts/demo/browse/popup';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

test('the popup is worked by keyboard, and everything in it has a name', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer, row } = await verdictsOf(page);
  const first = await answer(`${url}${WEBCAM}`);
  for (const control of await popup.locator('button, a[href], input, select, summary, [tabindex="0"]').all()) {
    await expect(control).toHaveAccessibleName(/\S/);
  }
  for (const picture of await popup.locator('img').all()) await expect(picture).toHaveAttribute('alt');
  await expect(popup.locator('h1, [role="heading"]').first()).toBeVisible();

  // Tab from the top until the button is reached; a mouse is never used.
  const rescan = popup.getByRole('button', { name: /scan again/i }).first();
  await popup.bringToFront();
  await popup.locator('body').press('Tab');
  for (let presses = 0; presses < 20; presses += 1) {
    if (await rescan.evaluate((node) => node === document.activeElement)) break;
    await popup.keyboard.press('Tab');
  }
  await expect(rescan).toBeFocused();
  const outline = await rescan.evaluate((node) => {
    const style = getComputedStyle(node);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  });
  expect(outline, 'the focus can be seen').toBe(true);
  await popup.keyboard.press('Enter');
  await page.bringToFront();
  await expect.poll(async () => (await row(`${url}${WEBCAM}`))?.videoId, { timeout: 15_000 }).not.toBe(first.videoId);
  expect((await answer(`${url}${WEBCAM}`)).state).toBe('assessed');
});

test('the toolbar counts what the popup flags', async ({ page, serve, verdictsOf, session, chromiumPath }) => {
  test.setTimeout(240_000);
  const clips = await makeClips({ root: ROOT, chromiumPath, pairs: PAIRS.slice(0, 2), say: console.error });
  const files = Object.fromEntries(clips.map(({ file }, i) => [`/clip${i}.${file.split('.').at(-1)}`, file]));
  const videos = Object.keys(files).map((path) =>
    videoTag(path).replace('width="480" height="360"', 'width="400" height="300"'),
  );
  const { url } = await serve({ files, texts: { '/': pageOf(videos.join('')) } });
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(`${url}/`);
  const tabId = await tabIdOf(session, page.url());
  const verdicts = await verdictsOf(page);
  for (const path of Object.keys(files))
    expect((await verdicts.answer(`${url}${path}`, 40_000)).state).toBe('assessed');
  const badge = async (): Promise<string> =>
    (await session.worker()).evaluate(async (id) => {
      interface Chrome {
        action: { getBadgeText(of: { tabId: number }): Promise<string> };
      }
      return (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({ tabId: id });
    }, tabId);
  // Verdicts move while frames come in: both are read until they agree.
  await expect
    .poll(
      async () => {
        const flagged = (await verdicts.rows()).filter(({ band }) => band === 'suspicious' || band === 'strong').length;
        return { agree: (await badge()) === (flagged === 0 ? '' : String(flagged)), flagged };
      },
      { timeout: 15_000 },
    )
    .toMatchObject({ agree: true });
});
