import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';

/** SHA-256 (FIPS 180-4) of bytes, or of a text as UTF-8; 64 lower-case hexadecimal figures. */
export function sha256Of(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 of a record's canonical JSON: what journals hold of it. @throws TypeError where it is not plain JSON */
export function recordSha256(record: unknown): string {
  return sha256Of(canonicalJson(record));
}

/** SHA-256 of bytes that come piece by piece. */
export interface RunningSha256 {
  update(bytes: Uint8Array): void;
  /** Of all pieces; nothing can be added afterwards. */
  hex(): string;
}

/** A new, empty one. */
export function createSha256(): RunningSha256 {
  const running = sha256.create();
  return {
    update: (bytes) => void running.update(bytes),
    hex: () => bytesToHex(running.digest()),
  };
}
