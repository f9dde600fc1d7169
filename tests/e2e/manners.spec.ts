import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

/** The page's own markup and the look of the video and all that it is in, as the page's scripts can see them. */
async function appearance(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const video = document.querySelector('video')!;
    const chain: Element[] = [];
    for (let node: Element | null = video; node; node = node.parentElement) chain.push(node);
    return chain.map((node) => ({
      // The root gets the extension's one overlay element beside the body; nothing else may differ.
      html: node === document.documentElement ? '' : node.outerHTML,
      attributes: [...node.attributes].map(({ name, value }) => `${name}=${value}`),
      style: [...getComputedStyle(node)].map((name) => `${name}:${getComputedStyle(node).getPropertyValue(name)}`),
      box: JSON.stringify(node.getBoundingClientRect()),
    }));
  });
}

test('the page and its player stay as they were', async ({ page, serve, verdictsOf }) => {
  const body = `
    <div class="player" style="display: inline-block; padding: 8px">${videoTag(WEBCAM, 'id="v"')}</div>
    <script>
      window.calls = [];
      for (const name of ['play', 'pause', 'load', 'addEventListener']) {
        const own = HTMLMediaElement.prototype[name] ?? EventTarget.prototype[name];
        HTMLMediaElement.prototype[name] = function (...rest) { window.calls.push(name + ' ' + rest[0]); return own.apply(this, rest); };
      }
      v.addEventListener('seeking', () => window.calls.push('seeking at ' + v.currentTime));
      v.addEventListener('ratechange', () => window.calls.push('ratechange'));
      window.calls = [];
    </script>`;
  const { url } = await serve({ texts: { '/': pageOf(body) } });
  await page.goto(`${url}/`);
  const before = await appearance(page);
  const verdicts = await verdictsOf(page);
  await verdicts.answer(`${url}${WEBCAM}`);
  expect(await appearance(page)).toEqual(before);
  const video = await page.locator('video').evaluate((node: HTMLVideoElement) => ({
    calls: (window as unknown as { calls: string[] }).calls,
    paused: node.paused,
    rate: node.playbackRate,
    volume: node.volume,
    crossOrigin: node.crossOrigin,
    parent: node.parentElement?.className,
  }));
  expect(video).toEqual({ calls: [], paused: false, rate: 1, volume: 1, crossOrigin: null, parent: 'player' });
  // Whatever the extension adds to the page is one element, and the page cannot look into it.
  const added = await page.evaluate(() =>
    [...document.documentElement.children]
      .filter((node) => node !== document.head && node !== document.body)
      .map((node) => ({ tag: node.localName, shadow: node.shadowRoot, text: node.textContent })),
  );
  expect(added.length).toBeLessThanOrEqual(2);
  for (const { shadow, text } of added) expect({ shadow, text }).toEqual({ shadow: null, text: '' });
});

test('a page sees nothing of the extension in its globals', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)), '/bare.html': pageOf('') } });
  await page.goto(`${url}/bare.html`);
  const bare = await page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  const watched = await page.evaluate(() =>
    Object.getOwnPropertyNames(window)
      .filter((name) => !/^\d+$/.test(name))
      .sort(),
  );
  expect(watched).toEqual(bare);
});

test('the trap for foreign requests works', async ({ page, serve, problems, expectedErrors }) => {
  // Without this the silence of the other tests would prove nothing.
  expectedErrors.push(/foreign host: http:\/\/example\.com\/tracker/, /Failed to load resource/, /ERR_/);
  const { url } = await serve({ texts: { '/': pageOf('') } });
  await page.goto(`${url}/`);
  await page.evaluate(() => fetch('http://example.com/tracker', { mode: 'no-cors' }).catch(() => undefined));
  expect(problems.filter((line) => /Failed to load resource|ERR_/.test(line)).length).toBeLessThanOrEqual(1);
});
