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

const WELCOME_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** The extension's first-run page opens by itself in a fresh profile, and would lie over the page that is to be watched. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  for (let waitedMs = 0; waitedMs < WELCOME_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Chromium with the built extension in a fresh profile. */
export async function launchWithExtension(options: {
  readonly chromiumPath: string;
  readonly extension: string;
  readonly headed?: boolean;
  readonly dark?: boolean;
  /** Leave the extension's first-run page open. */
  readonly welcome?: boolean;
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
  const extensionId = new URL((await worker()).url()).host;
  if (!options.welcome) await closeWelcome(context);
  return {
    context,
    worker,
    extensionId,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
