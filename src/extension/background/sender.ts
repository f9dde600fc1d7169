import type { SenderKind } from '../messages/runtime';

/** The parts of the browser's `MessageSender` that count. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** Changes with each page that is loaded; not told by every browser. */
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

function isOwnPage({ origin, url }: Sender, ownOrigin: string): boolean {
  return origin === undefined ? (url?.startsWith(`${ownOrigin}/`) ?? false) : origin === ownOrigin;
}

/**
 * Who sent a runtime message. in: the extension's id and its origin (`chrome-extension://...`, no slash at the end).
 * A page of ours that lies open in a tab counts as `own`; a content script must name its tab and frame.
 */
export function senderKind(sender: Sender, ownId: string, ownOrigin: string): SenderKind {
  if (sender.id !== ownId) return 'foreign';
  if (isOwnPage(sender, ownOrigin)) return 'own';
  return sender.tab?.id !== undefined && sender.frameId !== undefined ? 'page' : 'foreign';
}
