import type { BrowserContext, Page } from '@playwright/test';
import type { Session } from './launch';

/** One video as the popup lists it. */
export interface PopupRow {
  readonly videoId: string;
  readonly mediaUrl: string;
  readonly state: string;
  readonly band: string | null;
  /** log10 likelihood ratio. */
  readonly llr: number | null;
  /** Signed distance to the SVM's hyperplane; ranks videos whose ratios are cut off at the same bound. */
  readonly margin: number | null;
  readonly framesUsed: number | null;
  readonly reason: string | null;
  /** Everything that the row says, in one line. */
  readonly text: string;
}

/** Opens a page in a window of its own, so that the page under watch stays the visible tab of its window. */
async function openWindow(context: BrowserContext, url: string): Promise<Page> {
  const opener = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(opener);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true, background: true });
  const page = await opened;
  await session.detach();
  await page.goto(url);
  return page;
}

/** The browser's number of the tab that shows `url`. Not every Chromium tells an extension the addresses of tabs with pages of its own (150 does not), so those are asked for as its contexts. */
export async function tabIdOf(session: Session, url: string): Promise<number> {
  const worker = await session.worker();
  const id = await worker.evaluate(async (wanted) => {
    interface Tabs {
      query(filter: object): Promise<{ id?: number; url?: string }[]>;
    }
    interface Runtime {
      getContexts(filter: object): Promise<{ tabId: number; documentUrl?: string }[]>;
    }
    const { tabs, runtime } = (globalThis as unknown as { chrome: { tabs: Tabs; runtime: Runtime } }).chrome;
    const own = await runtime.getContexts({ contextTypes: ['TAB'] });
    return (
      (await tabs.query({})).find((tab) => tab.url === wanted)?.id ??
      own.find(({ documentUrl }) => documentUrl === wanted)?.tabId ??
      null
    );
  }, url);
  if (id === null) throw new Error(`the browser knows no tab at ${url}`);
  return id;
}

/** Opens the extension's popup as a page of its own, for one tab. */
export async function openPopup(session: Session, tabId: number): Promise<Page> {
  const page = await openWindow(session.context, `chrome-extension://${session.extensionId}/popup.html?tab=${tabId}`);
  await page.waitForSelector('body');
  return page;
}

/** What the popup lists now: numbers from the rows' attributes, words from what a reader sees. */
export async function readRows(popup: Page): Promise<PopupRow[]> {
  return popup.locator('[data-video-id]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { videoId, mediaUrl, state, band, llr, margin } = (node as HTMLElement).dataset;
      const text = (node as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      const frames = /(\d+) frames? used/.exec(text);
      const sentences = [...node.querySelectorAll('p:not(.name, .post, .quiet)')].map((one) => one.textContent ?? '');
      return {
        videoId: videoId ?? '',
        mediaUrl: mediaUrl ?? '',
        state: state ?? '',
        band: band || null,
        llr: llr ? Number(llr) : null,
        margin: margin ? Number(margin) : null,
        framesUsed: frames ? Number(frames[1]) : null,
        reason: state === 'not-assessable' ? sentences.join(' ') || null : null,
        text,
      };
    }),
  );
}
