import { expect } from './fixtures';
import { onEveryHost } from './on-every-host';
import { pageOf, STUDIO, videoTag, WEBCAM, xPost } from './pages';

const OLD = { author: 'nora_fjeld', id: '2028047592968946664', src: WEBCAM };
const NEXT = { author: 'tomas_wieland', id: '2028432631472849897', src: STUDIO };

/** One cell of a feed, and what the site does when it recycles it: the source first, the words around it half a second later. */
const HOME = pageOf(`${xPost(OLD, videoTag(OLD.src))}
  <script>
    function recycle({ author, id, src }) {
      const video = document.querySelector('video');
      video.src = src;
      void video.play();
      setTimeout(() => {
        const [name, link] = document.querySelectorAll('[data-testid=User-Name] a');
        name.href = '/' + author;
        name.firstElementChild.textContent = '@' + author;
        link.href = '/' + author + '/status/' + id;
      }, 500);
    }
  </script>`);

/** An advertisement in the stream of a video itself: one source from beginning to end; the player's class alone tells. */
const WATCH = pageOf(`
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
  </script>`);

const test = onEveryHost({ 'x.com/home': HOME, 'www.youtube.com/watch?v=aaaaaaaaaa1': WATCH });

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
