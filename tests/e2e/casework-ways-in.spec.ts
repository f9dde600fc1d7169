import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../scripts/demo/browse/launch';
import { openPopup, tabIdOf } from '../../scripts/demo/browse/popup';
import { json } from '../../src/cli/formats/json';
import type { ScanLine } from '../../src/cli/scan-line';
import { sha256Of } from '../../src/casework/journal/digest';
import { readCase, type StoredCase } from '../support/casework/read-case';
import { namesOf, pressNamed } from '../support/press-named';
import { exported, instagramPost, tiktokPost, xTweet } from '../unit/casework/ways-in/exports';
import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM } from './pages';

interface OpenCase {
  readonly page: Page;
  readonly caseId: string;
  read(): Promise<StoredCase>;
}

async function newCase(session: Session, name: string): Promise<OpenCase> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  await page.locator('input[name=name]').fill(name);
  await page.locator('.cases-form button[type=submit]').click();
  await page.waitForURL(/#\/case\/[0-9a-f-]{36}\/add$/);
  // The address comes first; that files may be dropped, with the first frame after what it shows.
  await page.getByRole('heading', { name: 'Add videos' }).waitFor();
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
  const caseId = /case\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  return { page, caseId, read: () => readCase(page, caseId) };
}

async function untilAdded(page: Page, timeout = 20_000): Promise<void> {
  await expect(page.locator('.add-progress')).toHaveAttribute('data-state', 'ended', { timeout });
}

const refusals = (page: Page): Promise<string[]> =>
  page.locator('.add-refused li').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { refusal, line } = (node as HTMLElement).dataset;
      return `${line ? `${line} ` : ''}${node.querySelector('bdi')!.textContent!.split('/').at(-1)}: ${refusal}`;
    }),
  );

/** Lets files and folders of this machine go over the page, as a file manager does. */
async function dropPaths(page: Page, files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await devtools.detach();
}

const words = 'Not a video, just words.';

test('a folder with files and lists: each with its path and its bytes, once; what is refused, and why', async ({
  session,
}) => {
  const { page, read } = await newCase(session, 'A folder');
  const root = mkdtempSync(join(tmpdir(), 'swapwatch-ways-in-'));
  const folder = join(root, 'clips');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  const put = (path: string, content: string): void => writeFileSync(join(folder, path), content);
  put('one.mp4', words);
  put('sub/again.mp4', words);
  put('empty.mp4', '');
  put('picture.jpg', 'x');
  put('.DS_Store', 'x');
  const lines = [
    exported('twitter.com', '1', xTweet()),
    exported('tiktok.com', '2', tiktokPost()),
    exported('instagram.com', '3', instagramPost()),
    exported('linkedin.com', '4', { any: 1 }),
  ];
  const scanned: ScanLine = {
    ...{ video: '/evidence/clip.mp4', sha256: 'ab'.repeat(32), status: 'assessed', reason: null, llr: 0.75 },
    ...{ likelihood: 0.85, band: 'suspicious', framesUsed: 12, framesRejected: 1, tracks: [], durationS: 9.5 },
    ...{ elapsedMs: 4000, modelId: 'svm-ae8a00e8', error: null },
  };
  put('scanned.json', `${json().begin()}${json().line(scanned)}${json().end()}`);
  put('export.ndjson', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"broken\n`);
  await page.locator('input[data-pick=folder]').setInputFiles(folder);
  await untilAdded(page);
  expect(await refusals(page)).toEqual(
    expect.arrayContaining([
      'empty.mp4: empty-file',
      'picture.jpg: not-a-video-file',
      '4 export.ndjson, line 4: linkedin.com: other-platform',
      '5 export.ndjson, line 5: {"broken: not-json',
    ]),
  );

  const first = await read();
  const files = first.items.filter(({ bytes }) => bytes?.kept);
  expect(files.map(({ origin }) => origin.file!.path).sort()).toEqual(['clips/one.mp4', 'clips/sub/again.mp4']);
  for (const { bytes } of files)
    expect(bytes).toEqual({ sha256: sha256Of(words), sizeBytes: words.length, kept: true });
  expect(
    first.blobs.filter(({ sha256 }) => sha256 === sha256Of(words)),
    'identical bytes once',
  ).toEqual([{ sha256: sha256Of(words), size: words.length }]);
  expect(
    first.items.find(({ result }) => result?.pixels === 'reported'),
    'what the scan command wrote',
  ).toMatchObject({
    ...{ name: 'clip.mp4', state: 'done', result: { verdict: { llr: 0.75, band: 'suspicious' } } },
    bytes: { sha256: 'ab'.repeat(32), kept: false },
  });
  const posts = first.items.filter(({ origin }) => origin.post !== null);
  expect(posts.map(({ origin, state }) => [origin.post!.platform, origin.post!.author, state])).toEqual(
    expect.arrayContaining([
      ['x', 'somebody', 'elsewhere'],
      ['tiktok', 'some.body', 'elsewhere'],
      ['instagram', 'some_body', 'elsewhere'],
    ]),
  );
  expect(first.accounts.map(({ handle }) => handle).sort()).toEqual(['some.body', 'some_body', 'somebody']);
  expect(first.sources.map(({ kind, refused }) => [kind, refused.length]).sort()).toEqual([
    ['files', 2],
    ['scan-command', 0],
    ['zeeschuimer', 2],
  ]);
  expect(first.journal.filter(({ what }) => what === 'items.added').length).toBeGreaterThanOrEqual(2);
  // Addresses of files of which the export tells can be fetched; for hosts that were granted at once.
  await expect(page.locator('[data-fetch="twimg.com"]')).toContainText('Fetch 1 file from twimg.com');

  // The same folder again, let go over the page: the same paths, so the same videos.
  await dropPaths(page, [folder]);
  await expect(page.locator('.add-progress')).toHaveAttribute('data-added', '0', { timeout: 20_000 });
  await untilAdded(page);
  expect((await refusals(page)).filter((one) => one.endsWith('in-case')).length).toBe(6);
  expect((await read()).items.length, 'nothing twice').toBe(first.items.length);
  rmSync(root, { recursive: true, force: true });
});

test('addresses: a file is fetched by the queue and kept, a post is opened by the analyst and what is seen there is its own', async ({
  session,
  serve,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({ texts: { '/post': pageOf(videoTag(WEBCAM)) } });
  const { page, read } = await newCase(session, 'Addresses');
  const text = `${url}${STUDIO}\n${url}/post\n${url}/post\nnothing here\nhttps://user:pw@example.org/a.mp4`;
  await page.getByLabel('Addresses of videos or posts').fill(text);
  await page.getByRole('button', { name: 'Add addresses' }).click();
  await untilAdded(page);
  expect(await refusals(page)).toEqual([
    expect.stringMatching(/^3 .*twice$/),
    expect.stringMatching(/^4 .*no-address$/),
    expect.stringMatching(/^5 .*has-password$/),
  ]);
  const opened = session.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the next page' }).click();
  const post = await opened;
  await post.bringToFront();
  const states = async (): Promise<string[]> => (await read()).items.map(({ state }) => state).sort();
  await expect.poll(states, { timeout: 60_000 }).toEqual(['done', 'done']);
  const { items, evidence, blobs } = await read();
  const file = items.find(({ origin }) => origin.mediaUrl?.endsWith(STUDIO))!;
  expect(file).toMatchObject({ result: { pixels: 'file' }, bytes: { kept: true } });
  expect(blobs.find(({ sha256 }) => sha256 === file.bytes!.sha256)?.size).toBe(file.bytes!.sizeBytes);
  const seen = items.find(({ origin }) => origin.pageUrl === `${url}/post`)!;
  expect(seen.result).toMatchObject({ pixels: 'player', verdict: { status: 'assessed' } });
  expect(evidence.find(({ itemId }) => itemId === seen.itemId)?.frames.length).toBeGreaterThan(6);
});

test('videos of pages: from the badge, the popup and the menu; without a case the page of cases asks', async ({
  session,
  page,
  serve,
  verdictsOf,
}) => {
  test.setTimeout(90_000);
  const { url } = await serve({
    texts: { '/': pageOf(videoTag(WEBCAM)), '/other': pageOf(videoTag(STUDIO)) },
  });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  await answer(`${url}${WEBCAM}`);
  // Who has no case is offered none.
  await expect(popup.getByRole('button', { name: /^Add to case/ })).toHaveCount(0);
  const { page: casework, read } = await newCase(session, 'From pages');

  await page.bringToFront();
  await pressNamed(page, /no signs|unclear|signs of manipulation/i);
  await pressNamed(page, /^Add to case$/);
  await expect.poll(async () => (await namesOf(page, 'StaticText')).join(' ')).toContain('Added to “From pages”');
  await expect
    .poll(async () => (await read()).items[0], { timeout: 40_000 })
    .toMatchObject({
      state: 'done',
      origin: { pageUrl: `${url}/`, mediaUrl: `${url}${WEBCAM}`, file: null },
      result: { pixels: 'player', evidenceSha256: expect.any(String) },
    });
  expect((await read()).sources).toMatchObject([{ kind: 'feed', name: '127.0.0.1' }]);

  await popup.reload();
  await popup
    .getByRole('button', { name: /^Add to case/ })
    .first()
    .click();
  await expect(popup.locator('.video').first()).toContainText('It is in “From pages” already.');

  await page.goto(`${url}/other`);
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.play());
  const tab = { id: await tabIdOf(session, page.url()) };
  await (
    await session.worker()
  ).evaluate((of) => {
    interface Chrome {
      contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    }
    const info = { menuItemId: 'add-to-case', frameId: 0, mediaType: 'video', srcUrl: '' };
    (globalThis as unknown as { chrome: Chrome }).chrome.contextMenus.onClicked.dispatch(info, of);
  }, tab);
  await expect.poll(async () => (await read()).items.length, { timeout: 20_000 }).toBe(2);
  expect((await read()).items.map(({ origin }) => origin.mediaUrl)).toContain(`${url}${STUDIO}`);
  await expect
    .poll(async () => (await namesOf(page, 'StaticText')).join(' '))
    .toContain('The video was added to the case.');

  // The case is put away: nothing is open, but there is a case to choose.
  await casework.evaluate(async () => {
    interface Chrome {
      storage: { local: { remove(key: string): Promise<void> } };
    }
    await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.remove('current-case');
  });
  await page.goto(`${url}/`);
  await answer(`${url}${WEBCAM}`);
  await popup.reload();
  const asked = session.context.waitForEvent('page');
  await popup
    .getByRole('button', { name: /^Add to case/ })
    .first()
    .click();
  await (await asked).getByRole('button', { name: 'Add to “From pages”' }).click();
  await expect((await asked).locator('.add-put')).toHaveCount(0);
});

test('the page of an account is scanned as it scrolls; it rests when the user scrolls, and ends when told', async ({
  session,
  page,
  serve,
}) => {
  test.setTimeout(90_000);
  const gap = '<div style="height: 700px"></div>';
  const { url } = await serve({
    texts: { '/account': pageOf([videoTag(WEBCAM), videoTag(STUDIO), videoTag(`${WEBCAM}?2`)].join(gap) + gap) },
  });
  const { read } = await newCase(session, 'An account');
  await page.goto(`${url}/account`);
  await page.bringToFront();
  const popup = await openPopup(session, await tabIdOf(session, page.url()));
  await popup.getByRole('button', { name: 'Scan this page into the case' }).click();
  const items = async (): Promise<number> => (await read()).items.length;
  await expect.poll(items, { timeout: 15_000 }).toBe(1);
  expect(await page.evaluate(() => scrollY), 'not before what is in view was looked at').toBe(0);
  await expect.poll(() => page.evaluate(() => scrollY), { timeout: 30_000 }).toBeGreaterThan(300);
  await expect.poll(items, { timeout: 30_000 }).toBe(2);

  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 30);
  await expect.poll(async () => (await namesOf(page, 'StaticText')).join(' ')).toContain('since you scrolled');
  const at = await page.evaluate(() => scrollY);
  await page.waitForTimeout(5000);
  expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(60);
  await pressNamed(page, /^Go on$/);
  await expect.poll(items, { timeout: 40_000 }).toBe(3);
  await pressNamed(page, /^Stop$/);
  await expect.poll(async () => (await namesOf(page, 'StaticText')).join(' ')).toMatch(/Stopped\. 3 videos were added/);
  const { sources, items: all } = await read();
  expect(sources).toMatchObject([{ kind: 'account-page', name: `${url}/account` }]);
  expect(all.map(({ origin }) => origin.mediaUrl).sort()).toEqual(
    [`${url}${WEBCAM}`, `${url}${STUDIO}`, `${url}${WEBCAM}?2`].sort(),
  );
});

test('300 files: progress, a way to stop, and a full disk that costs nothing that was written', async ({ session }) => {
  test.setTimeout(90_000);
  const pages = session.context.pages();
  const devtools = await session.context.newCDPSession(pages[0]!);
  // Without the slash the browser takes it, and does nothing. First of all: it remembers for half a minute how much room there is.
  const origin = `chrome-extension://${session.extensionId}/`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30 * 1024 * 1024 });
  const { page, read } = await newCase(session, 'Many');
  const drop = (prefix: string, count: number, kilobytes: number): Promise<void> =>
    page.evaluate(
      ([name, many, size]) => {
        const dataTransfer = new DataTransfer();
        for (let i = 0; i < many; i += 1) {
          const bytes = new Uint8Array(size * 1024).fill(i % 251);
          bytes.set([name.charCodeAt(0), i >> 8, i & 255]);
          dataTransfer.items.add(new File([bytes, `${name}${i}`], `${name}${String(i).padStart(3, '0')}.mp4`));
        }
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [prefix, count, kilobytes] as const,
    );
  await drop('a', 300, 64);
  const part = page.locator('.add-progress');
  await expect(part.getByRole('progressbar', { name: 'Adding' })).toHaveAttribute('max', '300');
  await expect.poll(async () => Number(await part.getAttribute('data-added')), { intervals: [50] }).toBeGreaterThan(0);
  await part.getByRole('button', { name: 'Stop adding' }).click();
  await untilAdded(page);
  await expect(part).toContainText('Stopped by you');
  const added = Number(await part.getAttribute('data-added'));
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(300);
  const stopped = await read();
  expect(stopped.items.length).toBe(added);
  expect(stopped.blobs.length).toBeGreaterThanOrEqual(added);

  await drop('b', 60, 1024);
  await expect(part).toContainText('There is no room left', { timeout: 20_000 });
  await expect(part).toContainText('What was added before is safe.');
  const full = await read();
  const more = Number(await part.getAttribute('data-added'));
  expect(full.items.length).toBe(added + more);
  const names = new Set(full.blobs.map(({ sha256 }) => sha256));
  expect(
    full.items.every(({ bytes }) => names.has(bytes!.sha256)),
    'no item without its bytes',
  ).toBe(true);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
});
