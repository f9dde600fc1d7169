import type { BrowserContext, Page } from '@playwright/test';
import type { PageAnswer, PageRequest } from './page/messages';
import { ANSWER_BINDING } from './page/messages';

/** The page (or its browser) is gone; the same work may succeed on a fresh one. */
export class PageLost extends Error {}

/** The page did not answer in time. */
export class PageSilent extends Error {}

/** One page with the detector in it. Once it failed it stays unusable: close it and take another. */
export interface HostPage {
  /**
   * Sends a request and gives its answer.
   * @throws PageLost, PageSilent, or the reason of an aborted `signal`; Error with the page's stack for a bug in the page.
   */
  ask(request: PageRequest, timeoutMs: number, signal?: AbortSignal): Promise<PageAnswer>;
  usable(): boolean;
  close(): Promise<void>;
}

interface Pending {
  resolve(answer: PageAnswer): void;
  reject(error: unknown): void;
}

function watch(page: Page, lost: (why: string) => void, say: (line: string) => void): void {
  page.on('crash', () => lost('the page crashed'));
  page.on('close', () => lost('the page was closed'));
  page.on('pageerror', (error) => say(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') say(`page: ${message.text()}`);
  });
}

/** Opens a page of `context` at `url`. @throws PageLost when the browser ends meanwhile. */
export async function openHostPage(
  context: BrowserContext,
  url: string,
  say: (line: string) => void,
): Promise<HostPage> {
  const pending = new Map<string, Pending>();
  let end: PageLost | null = null;
  const lost = (why: string): void => {
    end ??= new PageLost(why);
    for (const { reject } of pending.values()) reject(end);
    pending.clear();
  };
  let page: Page;
  try {
    await context.exposeFunction(ANSWER_BINDING, (answer: PageAnswer) => {
      const waiting = pending.get(answer.id);
      pending.delete(answer.id);
      if (answer.bug) waiting?.reject(new Error(`in the headless page: ${answer.bug}`));
      else waiting?.resolve(answer);
    });
    page = await context.newPage();
    watch(page, lost, say);
    await page.goto(url);
  } catch (error) {
    throw new PageLost((error as Error).message);
  }

  const ask: HostPage['ask'] = async (request, timeoutMs, signal) => {
    signal?.throwIfAborted();
    if (end) throw end;
    const done = new AbortController();
    try {
      return await new Promise<PageAnswer>((resolve, reject) => {
        pending.set(request.id, { resolve, reject });
        const timer = setTimeout(() => reject(new PageSilent(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
        done.signal.addEventListener('abort', () => clearTimeout(timer));
        signal?.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
        // Evaluated code escapes the page's policy; a message does not, and all work follows from it.
        page
          .evaluate((sent) => postMessage(sent, location.origin), request)
          .catch((error: Error) => lost(error.message));
      });
    } catch (error) {
      end ??= new PageLost('given up');
      throw error;
    } finally {
      pending.delete(request.id);
      done.abort();
    }
  };

  return { ask, usable: () => end === null, close: () => context.close().catch(() => undefined) };
}
