import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hevcFromAvc } from '../browser/media/hevc-from-avc';
import { makeKinds } from '../support/kinds/make-kinds';
import type { Kind } from '../support/kinds/kinds';
import { sendBytes } from '../support/send-bytes';
import { openSiteAccess } from '../support/site-access';
import { expect, test as base, type Verdicts } from './fixtures';
import { pageOf, videoTag } from './pages';

const ROOT = join(import.meta.dirname, '../..');
const SIGNATURE = 'sig=1a2b&expires=1';

interface MediaServer {
  /** `http://127.0.0.1:PORT`. Another origin than any page's. */
  readonly url: string;
  /** Signed addresses are refused from now on. */
  expire(): void;
  /** Requests of scripts, that is of the extension, in their order: what for, and which part of the file. */
  readonly asked: readonly { readonly path: string; readonly range: string | undefined }[];
}

const test = base.extend<{ media: MediaServer }, { kinds: string }>({
  kinds: [
    async ({ chromiumPath }, use) => use(await makeKinds(ROOT, chromiumPath)),
    { scope: 'worker', timeout: 180_000 },
  ],
  media: async ({ kinds }, use) => {
    let expired = false;
    const asked: { path: string; range: string | undefined }[] = [];
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://media');
      // By the browser's own word: a player asks for a "video".
      if (request.headers['sec-fetch-dest'] === 'empty') asked.push({ path: pathname, range: request.headers.range });
      const [, how, name] = pathname.split('/');
      const bytes = (kind: string): Buffer => readFileSync(join(kinds, kind));
      if (how === 'signed' && (expired || search !== `?${SIGNATURE}`)) response.writeHead(403).end();
      else if (how === 'moved') response.writeHead(302, { Location: `/plain/${name}` }).end();
      else if (how === 'elsewhere') {
        response.writeHead(302, { Location: `http://localhost:${port}/plain/${name}` }).end();
      } else
        sendBytes(request, response, name === 'hevc.mp4' ? hevcFromAvc(bytes('blink.mp4')) : bytes(name ?? ''), {
          ranges: how !== 'whole',
        });
    };
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({
      ...{ url: `http://127.0.0.1:${port}`, asked },
      expire: () => {
        expired = true;
      },
    });
    server.closeAllConnections();
    server.close();
  },
  // Taken down before the servers that its pages talk to.
  session: async ({ session, media }, use) => {
    void media;
    await use(session);
  },
});

/** Frames were looked at: whatever the verdict, it is not that the video could not be read. */
async function expectRead(verdicts: Verdicts, mediaUrl: string, pixels: 'player' | 'file'): Promise<void> {
  const row = await verdicts.answer(mediaUrl, 40_000);
  expect(row.framesUsed ?? -1, `${mediaUrl}: ${row.text}`).toBeGreaterThanOrEqual(1);
  const of = verdicts.popup.locator(`[data-media-url="${mediaUrl}"]`).last();
  await expect(of).toHaveAttribute('data-pixels', pixels);
}

const SHAPES = ['blink', 'portrait', 'rotated', 'small', 'long', 'uhd-4k'] as const satisfies readonly Kind[];

test('short, portrait, rotated, 144p, two hours long, 4K: read from the player', async ({
  page,
  serve,
  kinds,
  verdictsOf,
}) => {
  test.setTimeout(150_000);
  const texts = Object.fromEntries(SHAPES.map((kind) => [`/${kind}`, pageOf(videoTag(`/kinds/${kind}.mp4`))]));
  const { url } = await serve({ texts, folders: { '/kinds/': kinds } });
  for (const kind of SHAPES) {
    await test.step(kind, async () => {
      await page.goto(`${url}/${kind}`);
      const verdicts = await verdictsOf(page);
      await expectRead(verdicts, `${url}/kinds/${kind}.mp4`, 'player');
      await verdicts.popup.close();
    });
  }
});

test('the same, a server without byte ranges, redirects, a signed address: read from the file', async ({
  page,
  serve,
  media,
  verdictsOf,
}) => {
  test.setTimeout(150_000);
  const files = [
    ...SHAPES.map((kind) => `${media.url}/plain/${kind}.mp4`),
    `${media.url}/whole/small.mp4`,
    `${media.url}/moved/small.mp4`,
    `${media.url}/elsewhere/small.mp4`,
    `${media.url}/signed/small.mp4?${SIGNATURE}`,
  ];
  const { url } = await serve({ texts: Object.fromEntries(files.map((file, i) => [`/${i}`, pageOf(videoTag(file))])) });
  for (const [i, file] of files.entries()) {
    await test.step(file, async () => {
      await page.goto(`${url}/${i}`);
      const verdicts = await verdictsOf(page);
      await expectRead(verdicts, file, 'file');
      await verdicts.popup.close();
    });
  }
  const rangesOf = (path: string): (string | undefined)[] =>
    media.asked.filter((one) => one.path === path).map(({ range }) => range);
  const ofLarge = rangesOf('/plain/uhd-4k.mp4');
  expect(ofLarge.length, 'asked for in parts').toBeGreaterThan(1);
  expect(ofLarge.filter((range) => !/^bytes=\d+-/.test(range ?? ''))).toEqual([]);
});

test('a signed address that has expired, a redirect to a host without leave, HEVC: a reason each', async ({
  session,
  page,
  serve,
  media,
  verdictsOf,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource/, /CORS policy/);
  const access = await openSiteAccess(session);
  await access.grant('http://127.0.0.1/*');
  await page.bringToFront();
  const expiring = `${media.url}/signed/small.mp4?${SIGNATURE}`;
  const moved = `${media.url}/elsewhere/small.mp4`;
  const hevc = `${media.url}/plain/hevc.mp4`;
  // The player has all of a file before its address expires; what opens it then comes too late.
  const later = `<script>
    const video = document.querySelector('video');
    video.pause();
    video.removeAttribute('autoplay');
    window.loaded = new Promise((done) => video.addEventListener('canplaythrough', done, { once: true }));
  </script>`;
  const { url } = await serve({
    texts: {
      '/expired': pageOf(`${videoTag(expiring, 'preload="auto"')}${later}`),
      '/moved': pageOf(videoTag(moved)),
      '/hevc': pageOf(videoTag(hevc)),
    },
  });
  const reasonAt = async (path: string, file: string): Promise<string | null> => {
    const verdicts = await verdictsOf(page);
    const row = await verdicts.answer(file);
    expect(row.state, path).toBe('not-assessable');
    await verdicts.popup.close();
    return row.reason;
  };
  await page.goto(`${url}/expired`);
  await page.evaluate(() => (window as unknown as { loaded: Promise<unknown> }).loaded);
  media.expire();
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.play());
  expect(await reasonAt('expired', expiring)).toContain('does not let its video be read');
  await page.goto(`${url}/moved`);
  expect(await reasonAt('moved', moved)).toContain('leads on to another one');
  await page.goto(`${url}/hevc`);
  expect(await reasonAt('hevc', hevc)).toContain('HEVC');
});

/** Script for a page: plays fragments of two qualities, one after the other, from one MediaSource; `live`: without an end. */
const streamScript = (live: boolean): string => `
  const video = document.querySelector('video');
  const source = new MediaSource();
  window.widths = [];
  video.addEventListener('resize', () => window.widths.push(video.videoWidth));
  video.src = URL.createObjectURL(source);
  source.addEventListener('sourceopen', async () => {
    const buffer = source.addSourceBuffer('video/mp4; codecs="avc1.64001f"');
    ${live ? 'source.duration = Infinity;' : ''}
    const append = async (path, at) => {
      const bytes = await (await fetch(path)).arrayBuffer();
      buffer.timestampOffset = at;
      await new Promise((done) => { buffer.onupdateend = done; buffer.appendBuffer(bytes); });
    };
    await append('/kinds/part-high.mp4', 0);
    await append('/kinds/part-low.mp4', 3);
    for (let at = 6; ${live ? 'at < 30' : 'at < 9'}; at += 3) await append('/kinds/part-high.mp4', at);
    ${live ? '' : 'source.endOfStream();'}
  });
`;

test('a MediaSource that changes its quality, a live one without an end, a srcObject, a protected one', async ({
  page,
  serve,
  kinds,
  verdictsOf,
}) => {
  test.setTimeout(120_000);
  const player = '<video muted autoplay playsinline width="480" height="360"></video>';
  const stream = `<video id="from" src="/kinds/long.mp4" muted autoplay playsinline style="position:absolute;width:40px"></video>
    <script>
      const from = document.getElementById('from');
      from.addEventListener('playing', () => { document.getElementById('v').srcObject = from.captureStream(); }, { once: true });
    </script>`;
  const protect = `<script>
      (async () => {
        const access = await navigator.requestMediaKeySystemAccess('org.w3.clearkey', [
          { initDataTypes: ['cenc'], videoCapabilities: [{ contentType: 'video/mp4; codecs="avc1.64001f"' }] },
        ]);
        const video = document.querySelector('video');
        await video.setMediaKeys(await access.createMediaKeys());
        video.src = '/kinds/portrait.mp4';
      })();
    </script>`;
  const { url } = await serve({
    texts: {
      '/switch': pageOf(`${player}<script>${streamScript(false)}</script>`),
      '/live': pageOf(`${player}<script>${streamScript(true)}</script>`),
      '/object': pageOf(`${player.replace('<video', '<video id="v"')}${stream}`),
      '/protected': pageOf(`${player}${protect}`),
    },
    folders: { '/kinds/': kinds },
  });
  for (const path of ['switch', 'live']) {
    await test.step(path, async () => {
      await page.goto(`${url}/${path}`);
      const blob = await page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
      const verdicts = await verdictsOf(page);
      await expectRead(verdicts, blob, 'player');
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { widths: number[] }).widths), { timeout: 15_000 })
        .toContain(320);
      expect(
        (await verdicts.rows()).filter(({ mediaUrl }) => mediaUrl === blob),
        'one video, one row',
      ).toHaveLength(1);
      await verdicts.popup.close();
    });
  }
  await page.goto(`${url}/object`);
  const ofObject = await verdictsOf(page);
  await expectRead(ofObject, '', 'player');
  await ofObject.popup.close();
  await page.goto(`${url}/protected`);
  const ofProtected = await verdictsOf(page);
  const row = await ofProtected.answer(`${url}/kinds/portrait.mp4`);
  expect(row.reason).toContain('protected against copying');
  await expect(ofProtected.popup.getByRole('button', { name: 'Copy off the screen' })).toHaveCount(0);
});
