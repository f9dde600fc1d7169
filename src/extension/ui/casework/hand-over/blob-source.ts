import type { ByteSource } from '../../../../casework/package/byte-source';

/** Bytes that lie in a Blob. */
export interface BlobSource extends ByteSource {
  readonly blob: Blob;
}

/** A Blob, or a file of the user's, read in pieces. */
export function blobSource(blob: Blob): BlobSource {
  return {
    blob,
    sizeBytes: blob.size,
    async *read(from, to) {
      const reader = blob.slice(from, to).stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };
}
