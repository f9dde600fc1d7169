import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromiumArguments } from './chromium/arguments';
import type { HostPage } from './host-page';
import { openHostPage } from './host-page';

/** One headless Chromium, started again when it has died. */
export interface BrowserHost {
  /** A fresh page in a context (and so a renderer process) of its own. */
  openPage(): Promise<HostPage>;
  close(): Promise<void>;
}

/** in: `executablePath` of Chromium; `url`: where the page is served; `say` gets lines about errors in pages */
export function createBrowserHost(executablePath: string, url: string, say: (line: string) => void): BrowserHost {
  let starting: Promise<Browser> | null = null;

  // Signals are the caller's: Playwright would end the process on its own at the first one.
  const launch = (): Promise<Browser> =>
    chromium.launch({
      executablePath,
      args: chromiumArguments(),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });

  const browser = async (): Promise<Browser> => {
    for (;;) {
      const mine = (starting ??= launch());
      try {
        const running = await mine;
        if (running.isConnected()) return running;
        if (starting === mine) starting = null;
      } catch (error) {
        if (starting === mine) starting = null;
        throw error;
      }
    }
  };

  return {
    openPage: async () => openHostPage(await (await browser()).newContext(), url, say),
    close: async () => {
      const running = await starting?.catch(() => null);
      await running?.close();
    },
  };
}
