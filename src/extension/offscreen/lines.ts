import { browser } from 'wxt/browser';

/** A page that has been told that its channel is open ties its line at once; one that does not is gone already. */
const TIE_WITHIN_MS = 10_000;

/** Tells when a page is gone: a MessagePort does not, a port of the extension API, tied under the same secret, does. */
export interface Lines {
  /** `cut` is called once: when the page's line is cut, or when none was tied in time. */
  tie(secret: string, cut: () => void): void;
}

export function createLines(): Lines {
  const expected = new Map<string, { cut: () => void; timer: ReturnType<typeof setTimeout> }>();
  browser.runtime.onConnect.addListener((line) => {
    const session = expected.get(line.name);
    if (!session) return line.disconnect();
    clearTimeout(session.timer);
    expected.delete(line.name);
    line.onDisconnect.addListener(session.cut);
  });
  return {
    tie(secret, cut) {
      const timer = setTimeout(() => {
        expected.delete(secret);
        cut();
      }, TIE_WITHIN_MS);
      expected.set(secret, { cut, timer });
    },
  };
}
