import { expect, test as base } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

/** Browsers that run the build for Chromium. Neither has a package in Debian, so each is started where a variable names it. */
const OTHERS = [
  { name: 'Edge', variable: 'SWAPWATCH_EDGE' },
  { name: 'Brave', variable: 'SWAPWATCH_BRAVE' },
];

for (const { name, variable } of OTHERS) {
  const path = process.env[variable];
  const reason = `${name} has no Debian package; set ${variable} to the path of its program to run this`;
  // Only the runner itself loads this file without being a worker: said once.
  if (!path && process.env['TEST_WORKER_INDEX'] === undefined) console.log(`${name}: skipped, since ${reason}.`);

  const test = base.extend<object, { chromiumPath: string }>({
    chromiumPath: [async ({}, use) => use(path!), { scope: 'worker' }],
  });
  test.describe(name, () => {
    test.skip(!path, reason);

    test('a video in a feed gets a verdict, or the sentence that pixels are altered here', async ({
      page,
      serve,
      verdictsOf,
    }) => {
      const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
      await page.goto(`${url}/`);
      const { state, reason: why } = await (await verdictsOf(page)).answer(`${url}${WEBCAM}`);
      if (state === 'assessed') return;
      expect(why).toContain('changes the pixels');
    });
  });
}
