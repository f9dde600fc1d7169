/** SHA-256 of bytes as 64 lower-case hexadecimal figures, by the browser's own code; what is given may be changed or given away as soon as this returns. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same of a picture or file. */
export async function sha256OfBlob(blob: Blob): Promise<string> {
  return sha256(new Uint8Array(await blob.arrayBuffer()));
}
