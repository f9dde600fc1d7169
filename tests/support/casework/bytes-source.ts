import type { ByteSource } from '../../../src/casework/package/byte-source';

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    async *read(from, to) {
      yield await Promise.resolve(bytes.subarray(from, to));
    },
  };
}
