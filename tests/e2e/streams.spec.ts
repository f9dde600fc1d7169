import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeKinds } from '../support/kinds/make-kinds';
import { segmentsOf } from '../support/kinds/segments';
import { expect, test as base } from './fixtures';
import { pageOf } from './pages';

const ROOT = join(import.meta.dirname, '../..');
const CODEC = 'avc1.64001f';
const PART_S = 3;
/** Qualities in the order in which the players below take them up. */
const QUALITIES = ['low', 'high'] as const;
/** As platforms sign the addresses of their pieces: what lacks it gets nothing. */
const SIGNATURE = 'token=9f1c&expires=1999999999';

const master = `#EXTM3U
#EXT-X-VERSION:7
${QUALITIES.map((name, i) => `#EXT-X-STREAM-INF:BANDWIDTH=${(i + 1) * 400_000},CODECS="${CODEC}",RESOLUTION=${i === 0 ? '320x240' : '400x300'}\n${name}.m3u8`).join('\n')}
`;

const playlist = (name: string, count: number): string => `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:${PART_S}
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="${name}/init.mp4?${SIGNATURE}"
${Array.from({ length: count }, (_, i) => `#EXTINF:${(PART_S / count).toFixed(3)},\n${name}/${i}.m4s?${SIGNATURE}`).join('\n')}
#EXT-X-ENDLIST
`;

const manifest = (counts: readonly number[]): string => `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT${PART_S}S" profiles="urn:mpeg:dash:profile:isoff-main:2011">
  <Period><AdaptationSet mimeType="video/mp4" codecs="${CODEC}">
${QUALITIES.map(
  (name, i) => `    <Representation id="${name}" bandwidth="${(i + 1) * 400_000}"><SegmentList>
      <Initialization sourceURL="${name}/init.mp4?${SIGNATURE.replace('&', '&amp;')}"/>
${Array.from({ length: counts[i]! }, (_, k) => `      <SegmentURL media="${name}/${k}.m4s?${SIGNATURE.replace('&', '&amp;')}"/>`).join('\n')}
    </SegmentList></Representation>`,
).join('\n')}
  </AdaptationSet></Period>
</MPD>`;

/** What players do, in few words: read the manifest, take the worst quality first and a better one behind it, and feed the pieces to one MediaSource. */
const PLAYER = `
  const video = document.querySelector('video');
  const text = async (url) => (await fetch(url)).text();
  const lines = (playlist) => playlist.split('\\n').filter((line) => line !== '' && !line.startsWith('#'));
  async function ofHls(url) {
    return Promise.all(lines(await text(url)).map(async (name) => {
      const own = await text(name);
      return [/#EXT-X-MAP:URI="([^"]+)"/.exec(own)[1], ...lines(own)];
    }));
  }
  async function ofDash(url) {
    const tree = new DOMParser().parseFromString(await text(url), 'application/xml');
    return [...tree.querySelectorAll('Representation')].map((one) => [
      one.querySelector('Initialization').getAttribute('sourceURL'),
      ...[...one.querySelectorAll('SegmentURL')].map((piece) => piece.getAttribute('media')),
    ]);
  }
  async function play(qualities) {
    const source = new MediaSource();
    video.src = URL.createObjectURL(source);
    await new Promise((open) => source.addEventListener('sourceopen', open, { once: true }));
    const buffer = source.addSourceBuffer('video/mp4; codecs="${CODEC}"');
    let atS = 0;
    for (const pieces of [...qualities, qualities.at(-1)]) {
      buffer.timestampOffset = atS;
      for (const piece of pieces) {
        const bytes = await (await fetch(piece)).arrayBuffer();
        await new Promise((done) => { buffer.onupdateend = done; buffer.appendBuffer(bytes); });
      }
      atS += ${PART_S};
    }
    source.endOfStream();
  }`;

interface Streams {
  readonly url: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: readonly string[];
}

const player = '<video muted autoplay playsinline loop width="480" height="360"></video>';

const test = base.extend<{ streams: Streams }, { kinds: string }>({
  kinds: [
    async ({ chromiumPath }, use) => use(await makeKinds(ROOT, chromiumPath)),
    { scope: 'worker', timeout: 180_000 },
  ],
  streams: async ({ kinds }, use) => {
    const pieces = new Map(
      QUALITIES.map((name) => [name as string, segmentsOf(readFileSync(join(kinds, `part-${name}.mp4`)))]),
    );
    const counts = QUALITIES.map((name) => pieces.get(name)!.segments.length);
    const texts: Readonly<Record<string, readonly [type: string, text: string]>> = {
      '/hls': ['text/html', pageOf(`${player}<script>${PLAYER} ofHls('/master.m3u8').then(play);</script>`)],
      '/dash': ['text/html', pageOf(`${player}<script>${PLAYER} ofDash('/manifest.mpd').then(play);</script>`)],
      '/native': ['text/html', pageOf(player.replace('<video', '<video src="/high.m3u8"'))],
      '/master.m3u8': ['application/vnd.apple.mpegurl', master],
      '/manifest.mpd': ['application/dash+xml', manifest(counts)],
      ...Object.fromEntries(
        QUALITIES.map((name, i) => [
          `/${name}.m3u8`,
          ['application/vnd.apple.mpegurl', playlist(name, counts[i]!)] as const,
        ]),
      ),
    };
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://streams');
      const text = texts[pathname];
      asked.push(pathname);
      response.setHeader('Cache-Control', 'no-store');
      if (text) return response.writeHead(200, { 'Content-Type': text[0] }).end(text[1]);
      const [, name = '', file = ''] = pathname.split('/');
      const of = pieces.get(name);
      const bytes = file === 'init.mp4' ? of?.init : of?.segments[Number.parseInt(file, 10)];
      if (!bytes || search !== `?${SIGNATURE}`) return response.writeHead(403).end();
      return response.writeHead(200, { 'Content-Type': 'video/mp4' }).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
    server.closeAllConnections();
    server.close();
  },
  // Taken down before the server that its pages talk to.
  session: async ({ session, streams }, use) => {
    void streams;
    await use(session);
  },
});

for (const kind of ['hls', 'dash'] as const) {
  test(`a player fed by script from a ${kind.toUpperCase()} manifest, signed pieces in two qualities: one video, one verdict, nothing asked for twice`, async ({
    page,
    streams,
    verdictsOf,
  }) => {
    await page.goto(`${streams.url}/${kind}`);
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.src), { timeout: 15_000 })
      .toMatch(/^blob:/);
    const blob = await page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
    const verdicts = await verdictsOf(page);
    const row = await verdicts.answer(blob);
    expect(row.state).toBe('assessed');
    await expect(verdicts.popup.locator(`[data-media-url="${blob}"]`)).toHaveAttribute('data-pixels', 'player');
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth), { timeout: 15_000 })
      .toBe(400);
    expect(await verdicts.rows()).toHaveLength(1);
    // The better quality is appended twice by the page; nothing else is asked for more than once, so that all of it was the page's own.
    const times = new Map<string, number>();
    for (const path of streams.asked) times.set(path, (times.get(path) ?? 0) + 1);
    const more = [...times].filter(([path, count]) => count > (path.startsWith('/high/') ? 2 : 1));
    expect(more).toEqual([]);
    expect(times.get('/low/0.m4s')).toBe(1);
  });
}

test('a playlist that the browser itself plays gets a verdict, by the player', async ({
  page,
  streams,
  verdictsOf,
}) => {
  await page.goto(`${streams.url}/native`);
  const plays = await page
    .locator('video')
    .evaluate((video: HTMLVideoElement) => video.canPlayType('application/vnd.apple.mpegurl'));
  test.skip(plays === '', 'this browser plays no HLS playlists by itself');
  const verdicts = await verdictsOf(page);
  const row = await verdicts.answer(`${streams.url}/high.m3u8`, 40_000);
  expect(row.text).toMatch(/frames? used/);
  expect(row.state).toBe('assessed');
});
