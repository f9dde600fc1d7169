import { chromium, expect, test, type Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import { SCRIPT_POLICY } from '../../scripts/vite/script-policy';
import { chromiumArguments } from '../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { ROOT } from '../../src/headless/root';

/** The guard as it ships, but for its types. */
const GUARD = ts.transpileModule(readFileSync(join(ROOT, 'src/extension/offscreen/stay-home.ts'), 'utf8'), {
  compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
}).outputText;

/** Ways out of a worker, each to an address of its own (`to`). */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `await fetch(to)`,
  request: `await fetch(new Request(to))`,
  inherited: `await WorkerGlobalScope.prototype.fetch.call(self, to)`,
  shifting: `let n = 0; const shifting = { toString: () => (n++ === 1 ? to : '/own.txt') }; await fetch(shifting); await fetch(shifting)`,
  xhr: `const x = new XMLHttpRequest(); x.open('GET', to, false); x.send()`,
  cache: `await (await caches.open('c')).add(to)`,
  inheritedCache: `const of = Object.getOwnPropertyDescriptor(WorkerGlobalScope.prototype, 'caches');
    await (await of.get.call(self).open('c')).add(to)`,
  socket: `await new Promise((done, fail) => { const s = new WebSocket(to.replace('http', 'ws')); s.onopen = done; s.onerror = fail })`,
  events: `await new Promise((done, fail) => { const s = new EventSource(to); s.onopen = done; s.onerror = fail })`,
  nested: `await new Promise((done, fail) => {
    const w = new Worker('/nested.js?' + encodeURIComponent(to)); w.onmessage = done; w.onerror = fail })`,
};
const TRY = `
  onmessage = async ({ data: outside }) => {
    const own = await (await fetch('/own.txt')).text();
    ${Object.entries(WAYS)
      .map(([name, code]) => `try { const to = outside + '/${name}'; ${code} } catch {}`)
      .join('\n')}
    postMessage(own);
  };`;
const FILES: Readonly<Record<string, string>> = {
  '/': '<!doctype html>',
  '/own.txt': 'our own',
  '/try.js': TRY,
  '/guard.js': GUARD,
  '/guarded.js': `import './guard.js'; import './try.js';`,
  '/nested.js': `fetch(decodeURIComponent(location.search.slice(1))).finally(() => postMessage(''));`,
};

const started = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test.describe("the detector's worker", () => {
  let browser: Browser;
  let asked: string[] = [];
  let origin = '';
  let outside = '';
  const ours = createServer(({ url = '' }, response) => {
    const path = url.split('?')[0]!;
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    // As the extension's pages have it: scripts of its own alone, connections anywhere.
    response.setHeader('Content-Security-Policy', `default-src 'self'; ${SCRIPT_POLICY}; connect-src *`);
    response.end(FILES[path] ?? '');
  });
  const foreign = createServer(({ url = '' }, response) => {
    asked.push(url.slice(1));
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Content-Type', 'text/event-stream').end();
  });
  foreign.on('upgrade', ({ url = '' }, socket) => {
    asked.push(url.slice(1));
    socket.destroy();
  });

  test.beforeAll(async () => {
    [origin, outside] = await Promise.all([started(ours), started(foreign)]);
    browser = await chromium.launch({
      executablePath: findOrInstallChromium(console.error),
      args: chromiumArguments(),
    });
  });
  test.afterAll(async () => {
    await browser?.close();
    ours.close();
    foreign.close();
  });

  /** What the worker read of its own files, and the ways by which it got out. */
  async function run(script: string): Promise<{ own: unknown; ways: string[] }> {
    asked = [];
    const page = await browser.newPage();
    await page.goto(origin);
    const own = await page.evaluate(
      ([file, to]) =>
        new Promise<unknown>((resolve, reject) => {
          const worker = new Worker(file!, { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(to);
        }),
      [script, outside],
    );
    await page.close();
    return { own, ways: [...new Set(asked)].sort() };
  }

  test('reads its own files and gets nowhere else, whichever way it tries', async () => {
    expect(await run('/guarded.js')).toEqual({ own: 'our own', ways: [] });
  });

  test('would get out by each of these ways without its guard', async () => {
    expect((await run('/try.js')).ways).toEqual(Object.keys(WAYS).sort());
  });
});
