import { createSha256 } from '../../../../casework/journal/digest';

/**
 * SHA-256 of a file, read once from beginning to end, a piece at a time.
 * in   `read`: told the bytes of each piece
 * @throws the reason of the aborted `signal`; the browser's `DOMException` where the file cannot be read
 */
export async function hashFile(file: Blob, signal: AbortSignal, read: (bytes: number) => void): Promise<string> {
  const sha256 = createSha256();
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      signal.throwIfAborted();
      sha256.update(piece.value);
      read(piece.value.byteLength);
    }
  } finally {
    reader.releaseLock();
  }
  return sha256.hex();
}
