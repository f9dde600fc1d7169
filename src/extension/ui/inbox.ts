/**
 * Files dropped on the popup, which closes as soon as another page has the focus: it opens the scan page in the background, hands the files over
 * (by reference, nothing is copied) and then lets it come to the front.
 */
const INBOX_CHANNEL = 'scan-inbox';

type InboxMessage =
  | { readonly type: 'ready'; readonly inbox: string }
  | { readonly type: 'files'; readonly inbox: string; readonly files: readonly File[] };

/** The scan page's side: asks for the files that its own address (`?inbox=`) speaks of. */
export function receiveFiles(received: (files: readonly File[]) => void): void {
  const inbox = new URLSearchParams(location.search).get('inbox');
  if (inbox === null) return;
  const channel = new BroadcastChannel(INBOX_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<InboxMessage>) => {
    if (data.type !== 'files' || data.inbox !== inbox) return;
    channel.close();
    received(data.files);
  });
  channel.postMessage({ type: 'ready', inbox } satisfies InboxMessage);
}

/** The popup's side: resolves when the page that was opened for `inbox` has the files. */
export function handOverFiles(inbox: string, files: readonly File[]): Promise<void> {
  const channel = new BroadcastChannel(INBOX_CHANNEL);
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<InboxMessage>) => {
      if (data.type !== 'ready' || data.inbox !== inbox) return;
      channel.postMessage({ type: 'files', inbox, files } satisfies InboxMessage);
      channel.close();
      resolve();
    });
  });
}
