import { createSha256 } from '../../casework/journal/digest';
import type { ItemProblem } from '../../casework/model/records';
import { mayReadFor } from './media-gate';

/** A file whole, and the SHA-256 of its bytes, taken while they came in. */
export interface FetchedMedia {
  readonly blob: Blob;
  readonly sha256: string;
}

/** Larger files than these are not fetched by themselves; bytes. */
const MOST_BYTES = 2 * 1024 ** 3;
/** So much is held in memory; the browser lays larger blobs on the disk. */
const HELD_BYTES = 32 * 1024 ** 2;

const problem = (code: string, detail: string): { readonly problem: ItemProblem } => ({ problem: { code, detail } });

const NEEDS_LEAVE = problem(
  'needs-permission',
  'Swapwatch has no leave to read files of this host. Allow it where videos are added to the case, or open the page.',
);
const REDIRECTED = problem('redirected', 'The address leads on to another one. Open the page of the video instead.');
const NO_VIDEO = problem('unreadable', 'The server answered with a page, not with a video. The address may have run out.');
const TOO_LARGE = problem('too-large', 'The file has more than 2 GB. Save it yourself and add it as a file.');

async function read(
  body: ReadableStream<Uint8Array>,
  type: string,
  progress: (bytes: number) => void,
): Promise<FetchedMedia | null> {
  const sha256 = createSha256();
  const laid: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  let bytes = 0;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const { value } = piece;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) return null;
    sha256.update(value);
    held.push(value as Uint8Array<ArrayBuffer>);
    if ((heldBytes += value.byteLength) > HELD_BYTES) {
      laid.push(new Blob(held));
      held = [];
      heldBytes = 0;
    }
    progress(bytes);
  }
  return { blob: new Blob([...laid, ...held], { type }), sha256: sha256.hex() };
}

/**
 * Fetches the file of a case at its address, once, without the user's cookies and without saying where from; nothing but an address that the analyst gave, on a host that
 * was granted, and that leads nowhere else.
 * in   `progress`: told the bytes that came so far
 * out  the file, or why it could not be had
 * @throws the reason of the aborted `signal`
 */
export async function fetchMedia(
  url: string,
  signal: AbortSignal,
  progress: (bytes: number) => void = () => undefined,
): Promise<FetchedMedia | { readonly problem: ItemProblem }> {
  if (!(await mayReadFor(url))) return NEEDS_LEAVE;
  const stopping = new AbortController();
  try {
    const response = await fetch(url, {
      ...{ redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      signal: AbortSignal.any([signal, stopping.signal]),
    });
    if (response.type === 'opaqueredirect') return REDIRECTED;
    if (!response.ok || !response.body) {
      return problem('unreachable', `The server gave no file (status ${response.status}). The address may have run out.`);
    }
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (type.startsWith('text/')) return NO_VIDEO;
    const media = await read(response.body, type, progress);
    if (!media) return TOO_LARGE;
    return media.blob.size === 0 ? problem('empty', 'The file at this address is empty.') : media;
  } catch (error) {
    signal.throwIfAborted();
    const said = error instanceof Error ? ` (${error.message})` : '';
    return problem('unreachable', `The file could not be fetched${said}.`);
  } finally {
    stopping.abort();
  }
}
