import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../../src/headless/build-page';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../../src/headless/chromium/find';
import { serve } from '../../../src/headless/server/serve';
import type { MediaTest } from './page/page';

const HERE = dirname(fileURLToPath(import.meta.url));

type Reading = Awaited<ReturnType<MediaTest['read']>>;

/** `src/media` in a real Chromium, on a page with the extension's policy; files are read by URL as in the headless host. */
export interface MediaPage {
  read(file: string, how?: 'read' | 'readBlob' | 'readWithElement', count?: number): Promise<Reading>;
  makeVideo(wish: Parameters<MediaTest['makeVideo']>[0]): Promise<Buffer>;
  makeSound(): Promise<Buffer>;
  /** Writes a file to the test's own folder and gives its path. */
  write(name: string, bytes: string | Buffer): string;
  close(): Promise<void>;
}

export async function openMediaPage(): Promise<MediaPage> {
  const folder = await buildPage(
    {
      name: 'media-test',
      folder: join(HERE, 'page'),
      inputs: ['src/media', 'src/detector/frames', 'src/headless/build-page.ts', 'package-lock.json'],
    },
    () => undefined,
  );
  const files = mkdtempSync(join(tmpdir(), 'swapwatch-media-'));
  const server = await serve({ folder, engines: null, model: null });
  const executablePath = findOrInstallChromium(console.log);
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/`);
  const call = async <K extends keyof MediaTest>(name: K, args: Parameters<MediaTest[K]>): Promise<unknown> =>
    page.evaluate(
      ([called, given]) => {
        const { mediaTest } = globalThis as unknown as { mediaTest: Record<string, (...all: unknown[]) => unknown> };
        return mediaTest[called]!(...given);
      },
      [name, args] as const,
    );
  return {
    read: async (file, how = 'read', count = 4) => {
      const served = server.add(file);
      try {
        return (await call(how, [served.url, count])) as Reading;
      } finally {
        served.remove();
      }
    },
    makeVideo: async (wish) => Buffer.from((await call('makeVideo', [wish])) as string, 'base64'),
    makeSound: async () => Buffer.from((await call('makeSound', [])) as string, 'base64'),
    write: (name, bytes) => {
      const path = join(files, name);
      writeFileSync(path, bytes);
      return path;
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(files, { recursive: true });
    },
  };
}
