import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { pageOf, STUDIO, videoTag, WEBCAM } from './pages';

/** Names of the buttons that assistive technology meets in the page, those in closed shadow roots included. */
async function buttonNames(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ role, ignored }) => !ignored && role?.value === 'button')
    .map(({ name }) => String(name?.value ?? ''));
}

const inBetween = (value: number | null, low: number, high: number): boolean =>
  value !== null && value >= low && value < high;

/** Asks where the badge with a verdict begins, CSS pixels from the window's top; null while there is none. */
async function badgeTopOf(page: Page): Promise<() => Promise<number | null>> {
  const devtools = await page.context().newCDPSession(page);
  return async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const badge = nodes.find(({ role, name }) => role?.value === 'button' && VERDICT.test(String(name?.value)));
    if (badge?.backendDOMNodeId === undefined) return null;
    // It may have been hidden since the tree was read.
    const box = await devtools.send('DOM.getBoxModel', { backendNodeId: badge.backendDOMNodeId }).catch(() => null);
    return box?.model.border[1] ?? null;
  };
}

const VERDICT = /no signs|unclear|signs of manipulation/i;

test('the badge tells screen readers the verdict in words', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  await expect.poll(async () => (await buttonNames(page)).some((name) => VERDICT.test(name))).toBe(true);
  expect((await buttonNames(page)).join(' ')).not.toMatch(/\b(fake|real)\b/i);
});

test('the badge of a recycled node falls back to looking', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  await expect.poll(async () => (await buttonNames(page)).some((name) => VERDICT.test(name))).toBe(true);
  await page.locator('video').evaluate((video: HTMLVideoElement, src) => {
    video.src = src;
  }, STUDIO);
  const names = await buttonNames(page);
  expect(
    names.filter((name) => VERDICT.test(name)),
    'the old verdict on a new video',
  ).toEqual([]);
});

test('the badge follows its video', async ({ page, serve, verdictsOf }) => {
  const { url } = await serve({
    texts: { '/': pageOf(`<div style="height: 300px"></div>${videoTag(WEBCAM)}<div style="height: 3000px"></div>`) },
  });
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  const badgeTop = await badgeTopOf(page);
  const gap = async (): Promise<number> => {
    const box = await page.locator('video').boundingBox();
    return ((await badgeTop()) ?? NaN) - (box?.y ?? NaN);
  };
  const before = await gap();
  expect(before).toBeGreaterThanOrEqual(0);
  expect(before).toBeLessThan(360);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 180);
  await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(3);
});

test('the badge never lies on a header that stays put', async ({ page, serve, verdictsOf }) => {
  const header = '<header style="position: sticky; top: 0; height: 56px; background: white">A site</header>';
  const body = `${header}${videoTag(WEBCAM)}<div style="height: 3000px"></div>`;
  const { url } = await serve({ texts: { '/': pageOf(body) } });
  await page.goto(`${url}/`);
  await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
  const badgeTop = await badgeTopOf(page);
  await expect.poll(async () => inBetween(await badgeTop(), 56, 120)).toBe(true);
  await page.mouse.wheel(0, 150);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect.poll(async () => inBetween(await badgeTop(), 56, 120)).toBe(true);
  await page.mouse.wheel(0, 215);
  await expect.poll(badgeTop, 'with next to nothing of the video left below the header').toBeNull();
});
