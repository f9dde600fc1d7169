import { browser } from 'wxt/browser';
import { openVideo } from '../../media/open-video';
import type { OpenVideo, ProblemCode } from '../../media/video';
import { isProblem } from '../../media/video';
import type { BlockedReason } from '../messages/channel';
import type { VideoRecord } from '../messages/video-record';
import { isPrivateHost } from '../platform/private-host';
import { tell } from '../platform/tell';

/** What a file tells more exactly than the page can. */
const REASON_OF_FILE: Partial<Record<ProblemCode, BlockedReason>> = {
  'no-video-track': 'sound-only',
  'unsupported-codec': 'undecodable',
};

/** in: what is wrong with a file, if that is known; `otherwise`: what to say when it tells nothing better. */
export function reasonOfFile(code: ProblemCode | undefined, otherwise: BlockedReason): BlockedReason {
  return (code && REASON_OF_FILE[code]) ?? otherwise;
}

/** Offscreen documents are not told what is granted; the service worker is. Firefox has both in one page. */
async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  const permissions = browser.permissions as typeof browser.permissions | undefined;
  if (permissions) return permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return (await tell<'media.access'>({ type: 'media.access', url })).granted;
}

/** True when the address leads on to another one. The browser does not tell which. */
async function isRedirected(url: string): Promise<boolean> {
  const abort = new AbortController();
  try {
    const { type } = await fetch(url, {
      ...{ redirect: 'manual', credentials: 'omit' },
      ...{ headers: { range: 'bytes=0-0' }, signal: abort.signal },
    });
    return type === 'opaqueredirect';
  } catch {
    return false;
  } finally {
    abort.abort();
  }
}

/** What is watched, as it was announced. */
type Announced = Pick<VideoRecord, 'mediaUrl' | 'pageUrl'>;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'none.invalid';
}

/**
 * Whether an address is one that may be opened at all: it is that of the very video, on the web, and carries no name and password; no page of
 * the web gets anything opened on the user's own machine or network.
 */
export function mayPass(url: string, { mediaUrl, pageUrl }: Announced): boolean {
  if (url !== mediaUrl || !URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  return !isPrivateHost(hostname) || isPrivateHost(hostOf(pageUrl));
}

/**
 * The one place from which the extension opens addresses that are not its own; its security policy allows any encrypted one, since the user
 * may grant any host. Nothing passes but the address of the very video that is watched in a tab, on a host that the user granted.
 * in   `url`: what is to be opened; `watched`: what the page announced; `otherwise`: what to say when no reason is known
 * out  the video, to be closed by the caller, or why it cannot be read
 */
export async function openWatched(
  url: string,
  watched: Announced,
  otherwise: BlockedReason,
): Promise<OpenVideo | { readonly blocked: BlockedReason }> {
  if (!mayPass(url, watched)) return { blocked: otherwise };
  if (!(await mayRead(url))) {
    // Leave would not mend a video that the player itself could not load.
    return { blocked: otherwise === 'site-blocks-reading' ? 'needs-permission' : otherwise };
  }
  const video = await openVideo(url);
  if (!isProblem(video)) return video;
  const moved = video.code === 'unreachable' && (await isRedirected(url));
  return { blocked: moved ? 'redirected' : reasonOfFile(video.code, otherwise) };
}

/** Longest file that is fetched to be kept, bytes. */
const MAX_FETCHED_BYTES = 1024 ** 3;

/** A whole file, or why it cannot be had. */
export type FetchedWatched =
  | { readonly blob: Blob }
  | { readonly problem: 'refused' | 'needs-permission' | 'redirected' | 'unreachable' | 'too-large' };

/**
 * Fetches a whole file through the same gate, to be kept.
 * in   as `openWatched`; `took`: given its bytes piece by piece, in order
 * @throws the reason of the aborted `signal`
 */
export async function fetchWatched(
  url: string,
  watched: Announced,
  took: (bytes: Uint8Array) => void,
  signal: AbortSignal,
): Promise<FetchedWatched> {
  if (!mayPass(url, watched)) return { problem: 'refused' };
  if (!(await mayRead(url))) return { problem: 'needs-permission' };
  const breaking = new AbortController();
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, breaking.signal]),
    });
    if (!response.ok || response.body === null) return { problem: 'unreachable' };
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let total = 0;
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      total += next.value.byteLength;
      if (total > MAX_FETCHED_BYTES) return { problem: 'too-large' };
      took(next.value);
      pieces.push(next.value);
    }
    return { blob: new Blob(pieces, { type: response.headers.get('content-type') ?? '' }) };
  } catch {
    signal.throwIfAborted();
    return { problem: (await isRedirected(url)) ? 'redirected' : 'unreachable' };
  } finally {
    breaking.abort();
  }
}
