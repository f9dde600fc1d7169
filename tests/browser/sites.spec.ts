import { chromium, expect, test, type Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments } from '../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { ROOT } from '../../src/headless/root';
import { PAGE_CASES } from '../fixtures/sites/cases';
import { bundle } from '../support/bundle';
import { hostOf, startHttps, type HttpsServer } from '../support/https/start-https';

const FIXTURES = join(ROOT, 'tests/fixtures/sites');

let server: HttpsServer;
let browser: Browser;
/** The handlers as one script; leaves `sites.readPage`. */
let script: string;

test.beforeAll(async () => {
  script = await bundle(join(ROOT, 'tests/browser/sites/read-page.ts'), 'sites');
  server = await startHttps((request, response, refuse) => {
    const found = PAGE_CASES.find(({ url }) => url === `https://${hostOf(request)}${request.url}`);
    if (!found) return refuse();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(FIXTURES, found.file)));
  });
  browser = await chromium.launch({
    executablePath: findOrInstallChromium(console.log),
    args: [...chromiumArguments(), ...server.arguments],
  });
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The same pages as in the unit tests, under the sites' own names, with shadow roots as the browser itself makes them. */
for (const { file, url, videos } of PAGE_CASES) {
  test(`${file} at ${new URL(url).hostname} is read as it is meant`, async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.addScriptTag({ content: script });
    const read = await page.evaluate(() =>
      (globalThis as unknown as { sites: { readPage(): unknown } }).sites.readPage(),
    );
    expect(read).toEqual(videos);
    await page.close();
  });
}
