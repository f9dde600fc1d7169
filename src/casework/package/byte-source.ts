/** Something with bytes that can be read in pieces, twice and from any place: a file on disk, a Blob. Offsets in bytes, `to` exclusive. */
export interface ByteSource {
  readonly sizeBytes: number;
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

/**
 * The bytes from `from` to `to` in one array; shorter where the source ends before.
 * To be used for small pieces alone.
 */
export async function readAll(source: ByteSource, from: number, to: number): Promise<Uint8Array> {
  const end = Math.max(from, Math.min(to, source.sizeBytes));
  const bytes = new Uint8Array(end - from);
  let at = 0;
  for await (const chunk of source.read(from, end)) {
    bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += chunk.length;
  }
  return at < bytes.length ? bytes.subarray(0, at) : bytes;
}
