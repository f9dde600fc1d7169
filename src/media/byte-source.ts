import type { Source } from 'mediabunny';
import { BlobSource, UrlSource } from 'mediabunny';
import type { VideoProblem } from './video';
import { videoProblem } from './problems';

/** Bytes of a file: how many (null: the server does not say) and its first ones, enough to tell the container. */
export interface Head {
  readonly sizeBytes: number | null;
  readonly bytes: Uint8Array;
}

const HEAD_BYTES = 16;
/** With leave for a host, the browser takes its files for ours and would send the user's cookies along. */
const NO_COOKIES = { credentials: 'omit' } as const;
/** A server that fails this often in a row will not answer the next time either. */
const FETCH_ATTEMPTS = 3;

function sizeOf(response: Response): number | null {
  const total = response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length');
  return total && /^\d+$/.test(total) ? Number(total) : null;
}

async function headOfUrl(url: string): Promise<Head | VideoProblem> {
  const abort = new AbortController();
  try {
    const response = await fetch(url, {
      ...NO_COOKIES,
      headers: { range: `bytes=0-${HEAD_BYTES - 1}` },
      signal: abort.signal,
    });
    // "Range not satisfiable" is how servers say that there are no bytes at all.
    if (response.status === 416) return { sizeBytes: 0, bytes: new Uint8Array() };
    if (!response.ok) return videoProblem('unreachable', `status ${response.status}`);
    const first = await response.body?.getReader().read();
    return { sizeBytes: sizeOf(response), bytes: first?.value?.subarray(0, HEAD_BYTES) ?? new Uint8Array() };
  } catch (error) {
    return videoProblem('unreachable', error instanceof Error ? error.message : undefined);
  } finally {
    abort.abort();
  }
}

/** First bytes and size of a file, or why it cannot be had. */
export async function readHead(source: Blob | string): Promise<Head | VideoProblem> {
  if (typeof source === 'string') return headOfUrl(source);
  try {
    return { sizeBytes: source.size, bytes: new Uint8Array(await source.slice(0, HEAD_BYTES).arrayBuffer()) };
  } catch (error) {
    return videoProblem('unreachable', error instanceof Error ? error.message : undefined);
  }
}

/** Where the demuxer reads from; it gives up on a server after three failures (mediabunny by itself would try for ever). */
export function byteSource(source: Blob | string): Source {
  if (typeof source !== 'string') return new BlobSource(source, { handleUnhandledError: () => undefined });
  return new UrlSource(source, {
    requestInit: NO_COOKIES,
    getRetryDelay: (previousAttempts) => (previousAttempts + 1 < FETCH_ATTEMPTS ? 0.2 : null),
    handleUnhandledError: () => undefined,
  });
}
