/** Boxes of ISO base media files are looked through up to this many; a file of more is left to the reader. */
const MOST_BOXES = 4096;
/** A box begins with its length (4 bytes) and its kind (4); a length of 1 is followed by the real one (8). */
const HEAD_BYTES = 16;

/**
 * Whether a file may carry content credentials in itself. In MP4 and its kin they, and the word of where else they lie, are in boxes of the kind `uuid` at the
 * top (C2PA 2.1, A.5): a file without any has none, which is known without loading a reader of eight megabytes. Of other files nothing is known here: true.
 */
export async function mayCarryCredentials(file: Blob): Promise<boolean> {
  let at = 0;
  for (let box = 0; box < MOST_BOXES; box += 1) {
    if (at >= file.size) return false;
    const bytes = await file.slice(at, at + HEAD_BYTES).arrayBuffer();
    if (bytes.byteLength < 8) return false;
    const view = new DataView(bytes);
    const kind = String.fromCharCode(...new Uint8Array(bytes, 4, 4));
    if (box === 0 && kind !== 'ftyp') return true;
    if (kind === 'uuid') return true;
    const short = view.getUint32(0);
    // 0: up to the end of the file.
    if (short === 0) return false;
    const length = short === 1 && bytes.byteLength === HEAD_BYTES ? Number(view.getBigUint64(8)) : short;
    if (length < 8) return true;
    at += length;
  }
  return true;
}
