import type { Downward } from '../messages/channel';

/** The detector's end of the way to one frame of a page. What comes in was written by a page's process: nothing is taken on trust. */
export interface PageLine {
  send(message: Downward): void;
  /** Begins to take messages in; those that came before are not lost. To be called once. */
  listen(received: (data: unknown) => void): void;
  close(): void;
}

/** Over a MessagePort: buffers are moved, not copied. */
export function messagePortLine(port: MessagePort): PageLine {
  return {
    send: (message) => port.postMessage(message),
    listen(received) {
      port.addEventListener('message', ({ data }: MessageEvent<unknown>) => received(data));
      port.start();
    },
    close: () => port.close(),
  };
}
