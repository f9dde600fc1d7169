import { browser } from 'wxt/browser';
import type { DetectorClient } from '../../detector/client';

/** Between two signs of life while frames keep coming, and while one call takes long; Firefox's patience is 30 s. Milliseconds. */
const SIGN_EVERY_MS = 1000;
const LONG_CALL_SIGN_EVERY_MS = 10_000;

/** Waits for work while giving signs of life. */
type During = <T>(work: Promise<T>) => Promise<T>;

function givingSigns(): During {
  let signAtMs = -Infinity;
  const giveSign = (): void => {
    if (performance.now() - signAtMs < SIGN_EVERY_MS) return;
    signAtMs = performance.now();
    // Refused when the page is just being ended all the same.
    browser.runtime.getPlatformInfo().catch(() => undefined);
  };
  return async (work) => {
    giveSign();
    const timer = setInterval(giveSign, LONG_CALL_SIGN_EVERY_MS);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  };
}

/** Keeps Firefox's background page while something goes on that it does not count as work, such as a long download. To be called in Firefox alone. */
export const awakeDuring: During = (work) => givingSigns()(work);

/**
 * The same detector in Firefox's background page, which is ended when it has been idle for half a minute. A worker that computes does not
 * count as work there; a call of the extension API does, whichever. Frames from a page bring messages with them, those of a file do not.
 */
export function stayingAwake(client: DetectorClient): DetectorClient {
  const during = givingSigns();
  return {
    ...client,
    open: () => during(client.open()),
    frame: (...call) => during(client.frame(...call)),
  };
}
