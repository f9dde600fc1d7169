import { browser } from 'wxt/browser';
import type { Downward } from '../../messages/channel';
import { randomId } from '../../platform/random-id';
import { tell } from '../../platform/tell';
import { HANDSHAKE_MS, type Connected, type ConnectParts } from './connect';

/** How the offscreen document answers through `port`, once it is started. */
function answered(port: MessagePort): Promise<'open' | 'closed' | 'silent'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silent'), HANDSHAKE_MS);
    const end = (answer: 'open' | 'closed'): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    port.addEventListener('message', ({ data }: MessageEvent<Downward>) => {
      if (data.type === 'open') end('open');
    });
    port.addEventListener('close', () => end('closed'));
  });
}

/**
 * Chromium's way, see docs/decisions/bridge.md. Steps: announce a secret to the service worker (extension messaging, which pages cannot
 * speak); load the bridge; post the secret and one end of a MessageChannel to it; wait until the other end says that it is open; take the
 * bridge away; tie a line to it that tells when either end dies.
 */
export async function connectByBridge({ parent, received, gone }: ConnectParts): Promise<Connected> {
  const secret = randomId();
  const { bridgeUrl } = await tell<'channel.announce'>({ type: 'channel.announce', secret });
  const { port1: mine, port2: theirs } = new MessageChannel();
  const bridge = document.createElement('iframe');
  bridge.hidden = true;
  bridge.src = bridgeUrl;
  // To our own frame or to nobody: the secret is what a page lacks. By either address, fixed or dynamic, the frame's origin is the extension's.
  const origin = `chrome-extension://${browser.runtime.id}`;
  bridge.addEventListener('load', () => bridge.contentWindow?.postMessage(secret, origin, [theirs]), { once: true });
  const answer = answered(mine);
  mine.addEventListener('message', ({ data }: MessageEvent<Downward>) => received(data));
  mine.start();
  parent().append(bridge);
  const got = await answer;
  bridge.remove();
  if (got !== 'open') {
    mine.close();
    return got;
  }
  // Two signs of the other end's death, whichever comes first: the MessagePort's own, which not every browser gives, and that of a port of
  // the extension API that runs along, silent, but may itself be tied to a document that is just going and then never say a word.
  const line = browser.runtime.connect({ name: secret });
  mine.addEventListener('close', gone);
  line.onDisconnect.addListener(gone);
  return {
    send: (message, transfer) => mine.postMessage(message, transfer),
    close() {
      mine.close();
      try {
        line.disconnect();
      } catch {
        // Cut off from a reloaded extension: the line is dead already.
      }
    },
  };
}
