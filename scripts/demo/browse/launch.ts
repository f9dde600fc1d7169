import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments } from '../../../src/headless/chromium/arguments';

export interface Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's service worker as it is now; after a reload of the extension it is another one. */
  worker(): Promise<Worker>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Chromium with the built extension in a fresh profile. */
export async function launchWithExtension(options: {
  readonly chromiumPath: string;
  readonly extension: string;
  readonly headed?: boolean;
  readonly dark?: boolean;
  /** More switches for Chromium. */
  readonly args?: readonly string[];
}): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'swapwatch-profile-'));
  // Without developer mode Chromium does not take an unpacked extension back after `runtime.reload()`.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.chromiumPath,
    headless: !options.headed,
    viewport: options.headed ? null : { width: 1100, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    // Playwright would switch extensions off.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...chromiumArguments(),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.args ?? []),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  return {
    context,
    worker,
    extensionId: new URL((await worker()).url()).host,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
