import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM, WEBCAM_WEBM } from './pages';

test('a plain file gets a verdict', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const row = await verdicts.answer(`${url}${WEBCAM}`);
  expect(row.state).toBe('assessed');
  expect(row.llr).not.toBeNull();
  expect(['no-sign', 'inconclusive', 'suspicious', 'strong']).toContain(row.band);
});

test('a MediaSource gets a verdict', async ({ page, serve, verdictsOf }) => {
  const script = `
    const video = document.querySelector('video');
    const source = new MediaSource();
    video.src = URL.createObjectURL(source);
    source.addEventListener('sourceopen', async () => {
      const buffer = source.addSourceBuffer('video/webm; codecs="vp8"');
      const bytes = await (await fetch('${WEBCAM_WEBM}')).arrayBuffer();
      buffer.addEventListener('updateend', () => source.readyState === 'open' && source.endOfStream());
      buffer.appendBuffer(bytes);
    });`;
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag('')}<script>${script}</script>`) } });
  await page.goto(`${url}/`);
  const mediaUrl = await page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
  expect(mediaUrl).toMatch(/^blob:/);
  const row = await (await verdictsOf(page)).answer(mediaUrl);
  expect(row.state).toBe('assessed');
});

test('a file from another origin without CORS gets a verdict', async ({ page, serve, verdictsOf }) => {
  const other = await serve({});
  const { url } = await serve({ texts: { '/': pageOf(videoTag(`${other.url}${WEBCAM}`)) } });
  await page.goto(`${url}/`);
  const readable = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    try {
      new VideoFrame(video).close();
      return true;
    } catch {
      return false;
    }
  });
  expect(readable, 'the test wants a video that the page may not read').toBe(false);
  const row = await (await verdictsOf(page)).answer(`${other.url}${WEBCAM}`);
  expect(row.state).toBe('assessed');
});

test('two videos at once get a verdict each', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(`${videoTag(WEBCAM)}${videoTag(STUDIO)}`) } });
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const webcam = await verdicts.answer(`${url}${WEBCAM}`);
  const studio = await verdicts.answer(`${url}${STUDIO}`);
  expect([webcam.state, studio.state]).toEqual(['assessed', 'assessed']);
  expect(webcam.videoId).not.toBe(studio.videoId);
  expect(webcam.llr, 'two different videos have two different ratios').not.toBe(studio.llr);
  expect(await verdicts.rows()).toHaveLength(2);
});

for (const mode of ['open', 'closed'] as const) {
  test(`a video added later in a shadow root (${mode}) gets a verdict`, async ({ page, serve, verdictsOf }) => {
    const { url } = await serve({ texts: { '/': pageOf('<div id="host"></div>') } });
    await page.goto(`${url}/`);
    const verdicts = await verdictsOf(page);
    expect(await verdicts.rows()).toEqual([]);
    await page.evaluate(
      ([shadow, html]) => {
        const inner = document.createElement('div');
        inner.attachShadow({ mode: shadow as ShadowRootMode }).innerHTML = html!;
        document
          .getElementById('host')!
          .attachShadow({ mode: shadow as ShadowRootMode })
          .append(inner);
      },
      [mode, videoTag(WEBCAM)],
    );
    const row = await verdicts.answer(`${url}${WEBCAM}`);
    expect(row.state).toBe('assessed');
  });
}

test('a video in a frame of another origin gets a verdict', async ({ page, serve, verdictsOf }) => {
  const inner = await serve({ texts: { '/frame.html': pageOf(videoTag(WEBCAM)) } });
  // Another host name is another site to the browser, with a process of its own.
  const frame = `${inner.url.replace('127.0.0.1', 'localhost')}/frame.html`;
  const { url } = await serve({
    texts: { '/': pageOf(`<iframe src="${frame}" width="540" height="420" allow="autoplay"></iframe>`) },
  });
  await page.goto(`${url}/`);
  const row = await (await verdictsOf(page)).answer(`${inner.url.replace('127.0.0.1', 'localhost')}${WEBCAM}`);
  expect(row.state).toBe('assessed');
});
