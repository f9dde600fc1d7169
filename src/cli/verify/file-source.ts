import { createReadStream, statSync } from 'node:fs';
import type { ByteSource } from '../../casework/package/byte-source';

/** Bytes read at a time. */
const CHUNK_BYTES = 1 << 20;

/** A file on disk, read in pieces. @throws the system's error where there is none, and Error where it is no file */
export function fileSource(path: string): ByteSource {
  const stat = statSync(path);
  if (!stat.isFile()) throw new Error(`${path} is no file`);
  return {
    sizeBytes: stat.size,
    async *read(from, to) {
      if (to <= from) return;
      for await (const chunk of createReadStream(path, { start: from, end: to - 1, highWaterMark: CHUNK_BYTES })) {
        yield chunk as Buffer;
      }
    },
  };
}
