import type { Page } from '@playwright/test';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import { tabIdOf } from '../../scripts/demo/browse/popup';
import { makeClips } from '../../scripts/demo/media/make-clips';
import { PAIRS } from '../../scripts/demo/media/plan';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const ROOT = join(import.meta.dirname, '../..');

/** What stands on the toolbar button while this tab is shown. */
async function badgeText(session: Session, tabId: number): Promise<string> {
  return (await session.worker()).evaluate(async (id) => {
    interface Chrome {
      action: { getBadgeText(of: { tabId: number }): Promise<string> };
    }
    return (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({ tabId: id });
  }, tabId);
}

/** When the record was last written, milliseconds since 1970. */
function updatedAtMs(popup: Page, videoId: string): Promise<number> {
  return popup.evaluate(async (id) => {
    const request = indexedDB.open('evidence');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const read = request.result.transaction('videos').objectStore('videos').get(id);
    await new Promise((resolve) => (read.onsuccess = resolve));
    request.result.close();
    return (read.result as { updatedAtMs: number }).updatedAtMs;
  }, videoId);
}

/** Waits until nothing was written for two seconds: the pictures of a burst are judged to its end even when the player has been paused. */
async function untilAtRest(popup: Page, videoId: string): Promise<void> {
  await expect(async () => {
    const before = await updatedAtMs(popup, videoId);
    await popup.waitForTimeout(2000);
    expect(await updatedAtMs(popup, videoId)).toBe(before);
  }).toPass({ timeout: 25_000 });
}

test('the popup is worked by keyboard, and everything in it has a name', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer, row } = await verdictsOf(page);
  const first = await answer(`${url}${WEBCAM}`);
  // What lies in a closed part is in nobody's reach, and has no name until it is opened.
  for (const part of await popup.locator('summary').all()) await part.click();
  for (const control of await popup.locator('button, a[href], input, select, summary, [tabindex="0"]').all()) {
    if (await control.isHidden()) continue;
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

test('the toolbar and the popup count a video that is flagged', async ({ page, serve, verdictsOf, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer, row } = await verdictsOf(page);
  const { videoId } = await answer(`${url}${WEBCAM}`);
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause());
  await untilAtRest(popup, videoId);
  const tabId = await tabIdOf(session, page.url());
  // No clip can be relied on to be flagged by every model to come: the stored record is changed, and told of as the detector's side does.
  await popup.evaluate(
    async ([id, tab]) => {
      const request = indexedDB.open('evidence');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const store = request.result.transaction('videos', 'readwrite').objectStore('videos');
      const read = store.get(id as string);
      await new Promise((resolve) => (read.onsuccess = resolve));
      const record = read.result as { verdict: object };
      const write = store.put({ ...record, verdict: { ...record.verdict, band: 'strong' } });
      await new Promise((resolve) => (write.onsuccess = resolve));
      request.result.close();
      interface Chrome {
        runtime: { sendMessage(message: object): Promise<unknown> };
      }
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.runtime.sendMessage({ type: 'evidence.changed', tabId: tab });
    },
    [videoId, tabId] as const,
  );
  await expect.poll(() => badgeText(session, tabId)).toBe('1');
  await popup.reload();
  await expect.poll(async () => (await row(`${url}${WEBCAM}`))?.band).toBe('strong');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('1 video shows signs of manipulation');
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
  // Verdicts move while frames come in: both are read until they agree.
  await expect
    .poll(
      async () => {
        const flagged = (await verdicts.rows()).filter(({ band }) => band === 'suspicious' || band === 'strong').length;
        return { agree: (await badgeText(session, tabId)) === (flagged === 0 ? '' : String(flagged)), flagged };
      },
      { timeout: 15_000 },
    )
    .toMatchObject({ agree: true });
});
