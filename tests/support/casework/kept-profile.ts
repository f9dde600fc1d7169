import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';

export interface KeptBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page of the extension's own. */
  openPage(name: string): Promise<Page>;
  /** Ends the browser as a power cut would: no process of it hears of it first. */
  kill(): Promise<void>;
}

/** Chromium with the built extension in a profile that outlives it. */
export async function launchInProfile(options: {
  readonly profile: string;
  readonly chromiumPath: string;
  readonly extension: string;
}): Promise<KeptBrowser> {
  const { profile, chromiumPath, extension } = options;
  if (!existsSync(join(profile, 'Default'))) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    const preferences = { extensions: { ui: { developer_mode: true } } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  }
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath: chromiumPath, headless: true },
    // Playwright would switch extensions off.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...chromiumArguments(), `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const extensionId = new URL(worker.url()).host;
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const browserPid = processInfo.find(({ type }) => type === 'browser')!.id;
  return {
    context,
    extensionId,
    async openPage(name) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    },
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(browserPid, 'SIGKILL');
      await closed;
    },
  };
}
