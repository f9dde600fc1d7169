import { browser } from 'wxt/browser';
import type { Downward } from '../../messages/channel';
import { FRAMES_PORT } from '../../messages/frames-port';
import { HANDSHAKE_MS, type Connected, type ConnectParts } from './connect';

/**
 * Firefox's way: a port of the extension API, which carries ArrayBuffers there (copied, about 3 ms for a 720p frame) and starts the
 * background page where it sleeps. Nothing is put into the page. See docs/decisions/firefox.md.
 */
export function connectByRuntimePort({ received, gone }: ConnectParts): Promise<Connected> {
  const port = browser.runtime.connect({ name: FRAMES_PORT });
  return new Promise((resolve) => {
    let open = true;
    const close = (): void => {
      open = false;
      port.disconnect();
    };
    const timer = setTimeout(() => {
      close();
      resolve('silent');
    }, HANDSHAKE_MS);
    port.onDisconnect.addListener(() => {
      open = false;
      clearTimeout(timer);
      // Settled long ago where the way was open.
      resolve('closed');
      gone();
    });
    port.onMessage.addListener((message: Downward) => {
      if (message.type === 'open') {
        clearTimeout(timer);
        resolve({
          // A port that has been cut off throws; whoever sends may not have heard of it yet.
          send: (upward) => open && port.postMessage(upward),
          close,
        });
      }
      received(message);
    });
  });
}
