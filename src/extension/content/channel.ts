import { browser } from 'wxt/browser';
import type { Downward, Upward } from '../messages/channel';
import { randomId } from '../platform/random-id';
import { tell } from '../platform/tell';
import { RECONNECT_AFTER_MS } from './lifecycle/schedule';

/**
 * A cold start of service worker and offscreen document takes well under a second; beyond this, the page most likely keeps the bridge out.
 * Not certainly: a machine under load may be slower, so it is tried again.
 */
const HANDSHAKE_MS = 6000;
/** A document that goes is gone after this long. */
const DROPPED_AGAIN_MS = 500;

/** The way from this frame to the offscreen document. Opens when first needed. */
export interface Channel {
  /** True once messages get through. False: it could not be opened; asked again, it may be tried again. */
  open(): Promise<boolean>;
  /** Whether messages get through as far as is known. */
  isOpen(): boolean;
  /** Sends; nothing happens while the channel is closed. */
  send(message: Upward, transfer?: Transferable[]): void;
  close(): void;
}

export interface ChannelParts {
  /** Where the bridge's frame is put for the moment of the handshake: inside our closed shadow root, out of the page's sight. */
  readonly parent: () => ParentNode;
  readonly received: (message: Downward) => void;
  /** The other end has gone. */
  readonly broken: () => void;
}

/** What came of a handshake: `closed` means that the port got somewhere and was dropped there, `silent` that it may never have left the page. */
type Answer = 'open' | 'closed' | 'silent';

/** How the offscreen document answers through `port`, once it is started. */
function answered(port: MessagePort): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silent'), HANDSHAKE_MS);
    const end = (answer: Answer): void => {
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
 * Makes a channel. Steps of opening: announce a secret to the service worker (extension messaging, which pages cannot speak); load the
 * bridge; post the secret and one end of a MessageChannel to it; wait until the other end says that it is open; take the bridge away; tie a line to it
 * that tells when either end dies.
 */
export function createChannel({ parent, received, broken }: ChannelParts): Channel {
  let port: MessagePort | null = null;
  let opening: Promise<boolean> | null = null;
  let failedAtMs = -Infinity;
  let closeLine = (): void => undefined;
  /** Counts `close`, so that an opening that was under way meanwhile comes to nothing. */
  let closings = 0;

  const connect = async (): Promise<Answer> => {
    const before = closings;
    const secret = randomId();
    const { bridgeUrl } = await tell<'channel.announce'>({ type: 'channel.announce', secret });
    const { port1: mine, port2: theirs } = new MessageChannel();
    const bridge = document.createElement('iframe');
    bridge.hidden = true;
    bridge.src = bridgeUrl;
    bridge.addEventListener('load', () => bridge.contentWindow?.postMessage(secret, '*', [theirs]), { once: true });
    const answer = answered(mine);
    mine.addEventListener('message', ({ data }: MessageEvent<Downward>) => received(data));
    mine.start();
    parent().append(bridge);
    const got = await answer;
    bridge.remove();
    const usable = got === 'open' && closings === before;
    if (usable) keep(mine, secret);
    else mine.close();
    return got === 'open' && !usable ? 'silent' : got;
  };
  /** An offscreen document that is just going may still be handed a port, and takes it along: then once more, to the next one. */
  const connectAnew = async (): Promise<boolean> => {
    const before = closings;
    const first = await connect();
    if (first !== 'closed' || closings !== before) return first === 'open';
    await new Promise((resolve) => setTimeout(resolve, DROPPED_AGAIN_MS));
    return closings === before && (await connect()) === 'open';
  };
  /**
   * Two signs of the other end's death, whichever comes first: the MessagePort's own, which not every browser gives, and that of a port of
   * the extension API that runs along, silent, but may itself be tied to a document that is just going and then never say a word.
   */
  const keep = (mine: MessagePort, secret: string): void => {
    port = mine;
    const line = browser.runtime.connect({ name: secret });
    const gone = (): void => {
      mine.close();
      if (port !== mine) return;
      port = null;
      broken();
    };
    mine.addEventListener('close', gone);
    line.onDisconnect.addListener(gone);
    closeLine = () => line.disconnect();
  };

  return {
    async open() {
      if (port) return true;
      if (performance.now() - failedAtMs < RECONNECT_AFTER_MS) return false;
      opening ??= connectAnew()
        .catch(() => false)
        .finally(() => {
          opening = null;
        });
      const before = closings;
      const opened = await opening;
      failedAtMs = opened || closings !== before ? -Infinity : performance.now();
      return opened;
    },
    isOpen: () => port !== null,
    send(message, transfer = []) {
      port?.postMessage(message, transfer);
    },
    close() {
      closings += 1;
      port?.close();
      port = null;
      try {
        closeLine();
      } catch {
        // Cut off from a reloaded extension: the line is dead already.
      }
    },
  };
}
