import { sha256OfBlob, sha256OfFile } from './sha256';

/** Read in one piece, whose digest the browser's own code makes. */
const IN_ONE_PIECE_BYTES = 64 * 1024 * 1024;

/** SHA-256 that the bytes of a blob give now; null where the browser cannot read them any more. */
export async function hashBlob(blob: Blob): Promise<string | null> {
  try {
    return await (blob.size > IN_ONE_PIECE_BYTES ? sha256OfFile(blob) : sha256OfBlob(blob));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
