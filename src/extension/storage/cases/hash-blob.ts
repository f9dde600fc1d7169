import { bytesToHex } from '@noble/hashes/utils.js';
import { createSha256 } from '../../../casework/journal/digest';

/** Read in one piece, whose digest the browser's own code makes; what is larger comes in pieces, slower, but never as a whole in memory. */
const IN_ONE_PIECE_BYTES = 64 * 1024 * 1024;

async function inPieces(blob: Blob): Promise<string> {
  const running = createSha256();
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) running.update(piece.value);
  return running.hex();
}

/** SHA-256 that the bytes of a blob give now; null where the browser cannot read them any more. */
export async function hashBlob(blob: Blob): Promise<string | null> {
  try {
    if (blob.size > IN_ONE_PIECE_BYTES) return await inPieces(blob);
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
