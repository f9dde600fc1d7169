import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../../src/headless/build-page';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';
import { findOrInstallChromium } from '../../../src/headless/chromium/find';
import { serve } from '../../../src/headless/server/serve';
import type { CasesTest } from './page/page';

const HERE = dirname(fileURLToPath(import.meta.url));

/** `src/extension/storage/cases` in a real Chromium, on a disk. */
export interface CasesPage {
  call<K extends keyof CasesTest>(
    name: K,
    ...args: Parameters<CasesTest[K]>
  ): Promise<Awaited<ReturnType<CasesTest[K]>>>;
  /** The browser's bound from now on; null: its own again. */
  boundTo(quotaBytes: number | null): Promise<void>;
  close(): Promise<void>;
}

export async function openCasesPage(): Promise<CasesPage> {
  const folder = await buildPage(
    {
      name: 'cases-test',
      folder: join(HERE, 'page'),
      inputs: [
        ...['src/casework', 'src/extension/storage', 'src/detector/verdict', 'src/headless/build-page.ts'],
        ...['tests/unit/casework/records.ts', 'tests/unit/extension/verdict.ts', 'package-lock.json'],
      ],
    },
    () => undefined,
  );
  const server = await serve({ folder, engines: null, model: null });
  // A profile on the disk: without one, the browser keeps its databases in memory.
  const profile = mkdtempSync(join(tmpdir(), 'swapwatch-cases-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: findOrInstallChromium(console.log),
    args: chromiumArguments(),
  });
  const page: Page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.origin}/`);
  const devtools: CDPSession = await context.newCDPSession(page);
  return {
    async call(name, ...args) {
      const answer = await page.evaluate(
        ([called, given]) => {
          const { casesTest } = globalThis as unknown as { casesTest: Record<string, (...all: unknown[]) => unknown> };
          return casesTest[called]!(...given);
        },
        [name, args as unknown[]] as const,
      );
      return answer as never;
    },
    async boundTo(quotaBytes) {
      await devtools.send('Storage.overrideQuotaForOrigin', {
        origin: server.origin,
        ...(quotaBytes === null ? {} : { quotaSize: quotaBytes }),
      });
    },
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
