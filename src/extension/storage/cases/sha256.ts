import { bytesToHex } from '@noble/hashes/utils.js';
import { createSha256 } from '../../../casework/journal/digest';

/** SHA-256 of bytes as 64 lower-case hexadecimal figures, by the browser's own code; what is given may be changed or given away as soon as this returns. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The same of a picture, read in one piece. @throws the browser's `DOMException` where it cannot be read */
export async function sha256OfBlob(blob: Blob): Promise<string> {
  return sha256(new Uint8Array(await blob.arrayBuffer()));
}

/**
 * The same of a file of any size, read once from beginning to end, a piece at a time: slower, but never as a whole in memory.
 * in   `read`: told the bytes of each piece
 * @throws the reason of the aborted `signal`; the browser's `DOMException` where the file cannot be read
 */
export async function sha256OfFile(file: Blob, signal?: AbortSignal, read?: (bytes: number) => void): Promise<string> {
  const running = createSha256();
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      signal?.throwIfAborted();
      running.update(piece.value);
      read?.(piece.value.byteLength);
    }
  } finally {
    reader.releaseLock();
  }
  return running.hex();
}
