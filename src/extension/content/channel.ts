import type { Downward, Upward } from '../messages/channel';
import { connectByBridge } from './connect/bridge';
import type { Connect, Connected, Wire } from './connect/connect';
import { connectByRuntimePort } from './connect/runtime-port';
import { RECONNECT_AFTER_MS } from './lifecycle/schedule';

/** What ran the detector and goes is gone after this long. */
const DROPPED_AGAIN_MS = 500;

/** Settled when the extension is built: neither browser's script carries the other's way. */
const connect: Connect = import.meta.env.FIREFOX ? connectByRuntimePort : connectByBridge;

/** The way from this frame to the detector. Opens when first needed. */
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
  /** Where a frame may be put for the moment of the handshake: inside our closed shadow root, out of the page's sight. */
  readonly parent: () => ParentNode;
  readonly received: (message: Downward) => void;
  /** The other end has gone. */
  readonly broken: () => void;
}

/** Makes a channel, closed at first. */
export function createChannel({ parent, received, broken }: ChannelParts): Channel {
  let wire: Wire | null = null;
  let opening: Promise<boolean> | null = null;
  let failedAtMs = -Infinity;
  /** Counts `close`, so that an opening that was under way meanwhile comes to nothing. */
  let closings = 0;

  const connectOnce = async (): Promise<'open' | 'closed' | 'silent'> => {
    const before = closings;
    let ended = false;
    let mine: Wire | null = null;
    const gone = (): void => {
      ended = true;
      mine?.close();
      if (mine === null || wire !== mine) return;
      wire = null;
      broken();
    };
    const connected: Connected = await connect({ parent, received, gone });
    if (typeof connected === 'string') return connected;
    mine = connected;
    if (ended || closings !== before) {
      mine.close();
      return ended ? 'closed' : 'silent';
    }
    wire = mine;
    return 'open';
  };
  /** What ran the detector and is just going may still be handed a way, and takes it along: then once more, to the next one. */
  const connectAnew = async (): Promise<boolean> => {
    const before = closings;
    const first = await connectOnce();
    if (first !== 'closed' || closings !== before) return first === 'open';
    await new Promise((resolve) => setTimeout(resolve, DROPPED_AGAIN_MS));
    return closings === before && (await connectOnce()) === 'open';
  };

  return {
    async open() {
      if (wire) return true;
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
    isOpen: () => wire !== null,
    send(message, transfer = []) {
      wire?.send(message, transfer);
    },
    close() {
      closings += 1;
      const closing = wire;
      wire = null;
      closing?.close();
    },
  };
}
