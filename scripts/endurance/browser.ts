import { chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../../src/headless/chromium/arguments';
import { watchHiddenTargets } from '../../tests/support/hidden-targets';
import { launchWithExtension, type Session } from '../demo/browse/launch';

/** The window of both browsers, CSS pixels. */
const VIEWPORT = { width: 1100, height: 900 };

export interface WatchedBrowser {
  readonly session: Session;
  readonly page: Page;
  /** Errors of pages, their workers, the service worker, the offscreen document and its worker. */
  errors(): string[];
}

/** At its first run the extension opens a page of its own at the front, under which no video would count as seen. */
const WELCOME_WITHIN_MS = 4000;

async function closeWelcome({ context }: Session): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const untilMs = Date.now() + WELCOME_WITHIN_MS;
  while (Date.now() < untilMs) {
    const welcome = context.pages().find(isWelcome);
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Chromium with the extension; every console in it is listened to. */
export async function startWith(
  chromiumPath: string,
  extension: string,
  args: readonly string[],
): Promise<WatchedBrowser> {
  const session = await launchWithExtension({ chromiumPath, extension, args });
  const { context } = session;
  const errors: string[] = [];
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  };
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  context.pages().forEach(listen);
  context.on('page', listen);
  const browser = context.browser();
  if (!browser) throw new Error('endurance: this Playwright gives no browser for a persistent context');
  await watchHiddenTargets(browser, (line) => errors.push(line));
  const page = context.pages()[0] ?? (await context.newPage());
  await closeWelcome(session);
  await page.bringToFront();
  return { session, page, errors: () => [...errors] };
}

/** A page in a Chromium of its own without any extension, for as long as `use` takes. */
export async function inPlainBrowser<T>(
  chromiumPath: string,
  args: readonly string[],
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments(), ...args] });
  try {
    return await use(await browser.newPage({ viewport: VIEWPORT }));
  } finally {
    await browser.close();
  }
}
