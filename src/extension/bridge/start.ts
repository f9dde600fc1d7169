import { browser } from 'wxt/browser';

/**
 * The bridge: a hidden frame of the extension in a page, for one errand. A content script cannot reach the service worker with a
 * MessagePort, a page of the extension can. So the content script posts its port here, together with a secret that it announced to the
 * service worker by extension messaging; the bridge hands both on, unread, and is taken away. Frames then flow through the port alone.
 *
 * The page can load this frame and post to it too, but it does not know a secret, and the service worker takes nothing without one.
 */
export function startBridge(): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== window.parent || !port || !browser.runtime.id) return;
    void handOver(event.data, port);
  });
}

async function handOver(secret: unknown, port: MessagePort): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ secret }, [port]);
}
