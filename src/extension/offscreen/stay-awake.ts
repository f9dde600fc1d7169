import { browser } from 'wxt/browser';
import type { DetectorClient } from '../../detector/client';

/** Between two signs of life while frames keep coming, and while one call takes long; Firefox's patience is 30 s. Milliseconds. */
const SIGN_EVERY_MS = 1000;
const LONG_CALL_SIGN_EVERY_MS = 10_000;

/**
 * The same detector in Firefox's background page, which is ended when it has been idle for half a minute. A worker that computes does not
 * count as work there; a call of the extension API does, whichever. Frames from a page bring messages with them, those of a file do not.
 */
export function stayingAwake(client: DetectorClient): DetectorClient {
  let signAtMs = -Infinity;
  const giveSign = (): void => {
    if (performance.now() - signAtMs < SIGN_EVERY_MS) return;
    signAtMs = performance.now();
    // Refused when the page is just being ended all the same.
    browser.runtime.getPlatformInfo().catch(() => undefined);
  };
  const during = async <T>(work: Promise<T>): Promise<T> => {
    giveSign();
    const timer = setInterval(giveSign, LONG_CALL_SIGN_EVERY_MS);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  };
  return {
    ...client,
    open: () => during(client.open()),
    frame: (...call) => during(client.frame(...call)),
  };
}
