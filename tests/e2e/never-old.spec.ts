import type { Page } from '@playwright/test';
import { contentWorld, inOverlay } from '../support/axe';
import { paintedIn, watchPaints } from '../support/painted';
import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM } from './pages';

/** Fewer pictures of a video than a verdict can rest on, and long before a video that nobody knows has been in view for long enough. */
const TOO_FEW_PICTURES = 4;

/**
 * What sites do with an element that shows a verdict. Each gives the one `<video>` of the page, `video`, the clip at `next`, which was never seen; `say(clip)` notes
 * what it plays from now on.
 */
const CHANGES: Readonly<Record<string, string>> = {
  'another source': `say('next'); video.src = next;`,
  'another source among its children': `
    const source = document.createElement('source');
    source.src = next;
    say('next');
    video.removeAttribute('src');
    video.replaceChildren(source);
    video.load();`,
  'a node that a virtual list takes out and uses again elsewhere': `
    video.remove();
    say('next');
    video.src = next;
    document.querySelector('#elsewhere').append(video);`,
  'a playlist that goes on when a clip has ended': `
    video.loop = false;
    video.addEventListener('ended', () => { say('next'); video.src = next; video.loop = true; void video.play(); }, { once: true });
    video.currentTime = video.duration - 0.3;`,
  'an advertisement that the page feeds to the same element': `
    const bytes = await (await fetch(next)).blob();
    say('next');
    video.src = URL.createObjectURL(bytes);`,
  'a stream in the place of a file': `
    const from = document.createElement('video');
    Object.assign(from, { muted: true, src: next });
    await from.play();
    say('next');
    video.srcObject = from.captureStream();`,
};

const script = `
  const video = document.querySelector('video');
  function say(clip) { Object.assign(video.dataset, { clip, pictures: '0' }); }
  function count() {
    video.requestVideoFrameCallback(() => { video.dataset.pictures = String(1 + Number(video.dataset.pictures)); count(); });
  }
  say('first');
  count();
  window.change = (code, next) => new (async () => undefined).constructor('video', 'next', 'say', code)(video, next, say);`;

const BODY = `${videoTag(WEBCAM)}<div id="elsewhere"></div><script>${script}</script>`;

const change = (page: Page, code: string, next: string): Promise<void> =>
  page.evaluate(
    ([what, src]) => (window as unknown as { change(code: string, next: string): Promise<void> }).change(what!, src!),
    [code, next],
  );

const picturesOf = (page: Page, clip: string): Promise<number> =>
  page
    .locator('video')
    .first()
    .evaluate((video, of) => (video.dataset['clip'] === of ? Number(video.dataset['pictures']) : -1), clip);

test('no painted frame shows the verdict of the video that an element played before, on badge or panel', async ({
  page,
  serve,
  session,
  verdictsOf,
}) => {
  test.setTimeout(180_000);
  const { url } = await serve({ texts: { '/': pageOf(BODY) } });
  for (const [i, [name, code]] of Object.entries(CHANGES).entries()) {
    await test.step(name, async () => {
      await page.goto(`${url}/?${i}`);
      const verdicts = await verdictsOf(page);
      expect((await verdicts.answer(`${url}${WEBCAM}`)).state).toBe('assessed');
      await verdicts.popup.close();
      await page.bringToFront();
      const world = await contentWorld(page, session.extensionId);
      const tone = (): Promise<string> =>
        inOverlay<string>(world, `root.querySelector('.badge:not([hidden])')?.dataset.tone ?? 'none'`);
      await expect.poll(tone).not.toMatch(/looking|none/);
      await inOverlay(world, `root.querySelector('.badge').focus()`);
      await page.keyboard.press('Enter');
      await expect.poll(() => inOverlay<boolean>(world, `root.querySelector('.panel') !== null`)).toBe(true);
      await watchPaints(world);
      // An address of its own each time, or what was measured of it one step before would be shown, and rightly.
      await change(page, code, `${STUDIO}?step=${i}`);
      await expect.poll(() => picturesOf(page, 'next'), { timeout: 20_000 }).toBeGreaterThan(TOO_FEW_PICTURES);

      const painted = await paintedIn(world);
      await world.close();
      const before = painted.filter(({ clip }) => clip === 'first');
      expect(before.at(-1)?.tone, 'the verdict stood until then').not.toBe('looking');
      const after = painted.filter(({ clip, pictures }) => clip === 'next' && pictures < TOO_FEW_PICTURES);
      expect(after.length, 'frames were painted').toBeGreaterThan(0);
      expect([...new Set(after.map((one) => one.tone))].filter((one) => one !== null && one !== 'looking')).toEqual([]);
      expect([...new Set(after.map((one) => one.panel))].filter((one) => one !== null && one !== 'Looking …')).toEqual(
        [],
      );
    });
  }
});

test('a preview that plays for a moment in an element and gives way again shows no verdict; the one that comes back is its own', async ({
  page,
  serve,
  session,
  verdictsOf,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(BODY) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  expect((await verdicts.answer(`${url}${WEBCAM}`)).state).toBe('assessed');
  const world = await contentWorld(page, session.extensionId);
  await page.bringToFront();
  await watchPaints(world);
  const first = `say('back'); video.src = '${WEBCAM}';`;
  const preview = `say('preview'); video.src = next; await new Promise((done) => setTimeout(done, 600)); ${first}`;
  for (let times = 0; times < 3; times += 1) {
    await change(page, preview, `${STUDIO}?preview=${times}`);
    await expect.poll(() => picturesOf(page, 'back')).toBeGreaterThan(2);
  }
  const said = async (): Promise<string> => (await paintedIn(world)).at(-1)?.tone ?? 'none';
  await expect.poll(said, { timeout: 20_000 }).not.toMatch(/looking|none/);
  const painted = await paintedIn(world);
  await world.close();
  const during = painted.filter(({ clip }) => clip === 'preview');
  expect(during.length).toBeGreaterThan(0);
  expect([...new Set(during.map(({ tone }) => tone))].filter((tone) => tone !== null && tone !== 'looking')).toEqual(
    [],
  );
  const rows = (await verdicts.rows()).filter(({ mediaUrl }) => mediaUrl.includes('preview'));
  expect(rows.filter(({ state }) => state === 'assessed')).toEqual([]);
});
