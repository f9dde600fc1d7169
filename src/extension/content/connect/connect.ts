import type { Downward, Upward } from '../../messages/channel';

/** The page's end of the way to the detector. */
export interface Wire {
  /** Sends; `transfer` are buffers that may be moved instead of copied. */
  send(message: Upward, transfer: Transferable[]): void;
  close(): void;
}

export interface ConnectParts {
  /** Where a frame may be put for the moment of the handshake: inside our closed shadow root, out of the page's sight. */
  readonly parent: () => ParentNode;
  readonly received: (message: Downward) => void;
  /** The other end has gone, or has been closed from here. May be called more than once. */
  readonly gone: () => void;
}

/** What came of a try: `closed` means that it got somewhere and was dropped there, `silent` that it may never have left the page. */
export type Connected = Wire | 'closed' | 'silent';

/** One try to reach the detector. @throws Error when the extension was reloaded under the page */
export type Connect = (parts: ConnectParts) => Promise<Connected>;

/**
 * A cold start of what runs the detector takes well under a second; beyond this, the page most likely keeps us out.
 * Not certainly: a machine under load may be slower, so it is tried again.
 */
export const HANDSHAKE_MS = 6000;
