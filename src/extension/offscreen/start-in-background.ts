import { browser } from 'wxt/browser';
import { FRAMES_PORT } from '../messages/frames-port';
import type { PageLine } from './page-line';
import { startHost } from './start';

type RuntimePort = ReturnType<typeof browser.runtime.connect>;

/** Over a port of the extension API, which in Firefox copies buffers as structured clone does. */
function runtimePortLine(port: RuntimePort): PageLine {
  let open = true;
  const closed = (): void => {
    open = false;
  };
  port.onDisconnect.addListener(closed);
  return {
    // A port that has been cut off throws; an answer may be ready just then.
    send: (message) => open && port.postMessage(message),
    listen: (received) => port.onMessage.addListener(received),
    close() {
      closed();
      port.disconnect();
    },
  };
}

/**
 * Has the background page of Firefox run the detector, since there is no offscreen document: it serves every port that a content script of
 * ours opens. The browser names the tab and the frame at its other end.
 * in   `announceFlags`: told when flagged videos of a tab may have changed; a page gets no runtime message of its own
 */
export function startInBackground(announceFlags: (tabId: number) => void): void {
  const host = startHost(announceFlags);
  browser.runtime.onConnect.addListener((port) => {
    const { id, tab, frameId } = port.sender ?? {};
    if (port.name !== FRAMES_PORT || id !== browser.runtime.id) return;
    if (tab?.id === undefined || frameId === undefined) return port.disconnect();
    const session = host.serve(runtimePortLine(port), tab.id, frameId);
    port.onDisconnect.addListener(() => session.end());
  });
}
