/** A CBOR head: major type and length in as few bytes as it takes (RFC 8949, 3 and 4.2.1): what is signed is written anew by whoever checks. */
function head(major: number, length: number): Uint8Array {
  if (length < 24) return Uint8Array.of((major << 5) | length);
  if (length < 256) return Uint8Array.of((major << 5) | 24, length);
  if (length < 65_536) return Uint8Array.of((major << 5) | 25, length >> 8, length & 255);
  return Uint8Array.of((major << 5) | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255);
}
const bytes = (value: Uint8Array): Uint8Array => joined(head(2, value.length), value);
const text = (value: string): Uint8Array => {
  const encoded = new TextEncoder().encode(value);
  return joined(head(3, encoded.length), encoded);
};

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Signs a claim: COSE_Sign1 with a detached payload, ES256 and the certificates in its protected header (RFC 9052 4.2, RFC 9360), filled up to `sizeBytes`
 * as C2PA 2.1, 13.2 has it.
 */
export async function coseSign(
  claim: Uint8Array,
  key: CryptoKey,
  certificates: readonly Uint8Array[],
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chain = joined(head(4, certificates.length), ...certificates.map(bytes));
  // {1: -7 (ES256), 33: x5chain}
  const header = joined(Uint8Array.of(0xa2, 0x01, 0x26, 0x18, 0x21), chain);
  const toBeSigned = joined(
    Uint8Array.of(0x84),
    text('Signature1'),
    bytes(header),
    bytes(new Uint8Array()),
    bytes(claim),
  );
  const signature = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, toBeSigned));
  const [start, end] = [
    joined(Uint8Array.of(0xd2, 0x84), bytes(header), Uint8Array.of(0xa1), text('pad')),
    joined(Uint8Array.of(0xf6), bytes(signature)),
  ];
  return joined(start, bytes(new Uint8Array(sizeBytes - start.length - end.length - 3)), end);
}
