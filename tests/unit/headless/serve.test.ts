import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/headless/server/serve';
import { serve } from '../../../src/headless/server/serve';

let root: string;
let served: Served;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'swapwatch-serve-'));
  mkdirSync(join(root, 'page'));
  mkdirSync(join(root, 'engines'));
  writeFileSync(join(root, 'page/index.html'), '<p>page');
  writeFileSync(join(root, 'page/code.js'), '1');
  writeFileSync(join(root, 'engines/opencv.wasm'), 'wasm');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'video.mp4'), '0123456789');
  writeFileSync(join(root, 'empty.mp4'), '');
  served = await serve({ folder: join(root, 'page'), engines: join(root, 'engines'), model: { id: 'm' } });
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

/** Status of a path sent as it is; `fetch` would tidy it up first. */
function rawStatus(path: string): Promise<number> {
  const { hostname, port } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  it("gives page, engines and model, all under the extension's policy", async () => {
    for (const [path, body, type] of [
      ['/', '<p>page', 'text/html; charset=utf-8'],
      ['/code.js', '1', 'text/javascript'],
      ['/engines/opencv.wasm', 'wasm', 'application/wasm'],
      ['/model.json', '{"id":"m"}', 'application/json'],
    ]) {
      const response = await fetch(served.origin + path);
      expect([path, await response.text()]).toEqual([path, body]);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-security-policy')).toBe(
        "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
      );
    }
  });

  it('is bound to this machine alone', () => expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));

  it.each([
    '/../secret.txt',
    '/engines/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/engines/%2e%2e/%2e%2e/secret.txt',
    '/files/',
    '/nothing',
  ])('gives nothing for %s', async (path) => expect(await rawStatus(path)).toBe(404));

  it('gives a file in whole or in part under an address that does not tell its path, until it is removed', async () => {
    const { url, remove } = served.add(join(root, 'video.mp4'));
    expect(url).not.toContain('video');
    const whole = await fetch(url);
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    const part = await fetch(url, { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/10']);
    const behind = await fetch(url, { headers: { range: 'bytes=10-' } });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    remove();
    expect((await fetch(url)).status).toBe(404);
  });

  it('gives an empty file as such', async () => {
    const { url } = served.add(join(root, 'empty.mp4'));
    const response = await fetch(url);
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '0', '']);
  });
});
