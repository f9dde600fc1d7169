const decoder = new TextDecoder('latin1');

/** How many bytes of a file's beginning tell its kind. */
export const KIND_BYTES = 16;

/**
 * Kind of a video file by its first bytes, in the words of C2PA's reader; names and declared types may be wrong.
 * out  null for a kind that cannot carry content credentials in itself (WebM, Matroska), or is not known
 */
export function mediaTypeOf(head: Uint8Array): string | null {
  const [first, second, third] = [0, 4, 8].map((at) => decoder.decode(head.subarray(at, at + 4)));
  if (second === 'ftyp') return third === 'qt  ' ? 'video/quicktime' : 'video/mp4';
  return first === 'RIFF' && third === 'AVI ' ? 'video/avi' : null;
}
