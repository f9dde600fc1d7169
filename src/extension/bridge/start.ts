import { browser } from 'wxt/browser';

/** Length of a secret; what is no text of this length is not even passed on, so that a page cannot keep the service worker busy with loads of its own. */
const SECRET_LENGTH = 36;

/**
 * The bridge: a hidden frame of the extension in a page, for one errand. A content script cannot reach the service worker with a
 * MessagePort, a page of the extension can. So the content script posts its port here, together with a secret that it announced to the
 * service worker by extension messaging; the bridge hands both on and is taken away. Frames then flow through the port alone.
 *
 * The page can load this frame and post to it too, but it does not know a secret, and the service worker takes nothing without one.
 */
export function startBridge(): void {
  const listening = new AbortController();
  addEventListener(
    'message',
    ({ data, ports: [port], source }: MessageEvent<unknown>) => {
      if (source !== window.parent || !port || !browser.runtime.id) return;
      if (typeof data !== 'string' || data.length !== SECRET_LENGTH) return;
      listening.abort();
      void handOver(data, port);
    },
    { signal: listening.signal },
  );
}

async function handOver(secret: string, port: MessagePort): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ secret }, [port]);
}
