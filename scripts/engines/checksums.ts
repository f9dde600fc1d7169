import { createHash } from 'node:crypto';

/** File name -> SHA-256, lower-case hexadecimal. */
export type Checksums = Readonly<Record<string, string>>;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Thrown when a file is not the one that was tested. */
export class ChecksumError extends Error {
  override name = 'ChecksumError';
}

const ADVICE = {
  input:
    'The installed package is damaged or of another version. Run "npm ci" and try again. If you changed its version on purpose, ' +
    'look at the results by eye, then run "npx tsx scripts/engines/build.ts --accept" and commit scripts/engines/checksums.json.',
  output:
    'The file was built in another way than before. If scripts/engines was changed on purpose, run the browser tests, then ' +
    '"npx tsx scripts/engines/build.ts --accept" and commit scripts/engines/checksums.json.',
};

/**
 * Compares files with the checksums they must have.
 * @throws ChecksumError that names the file, both values and what to do.
 */
export function verify(kind: 'input' | 'output', files: ReadonlyMap<string, Uint8Array>, expected: Checksums): void {
  for (const [name, bytes] of files) {
    const found = sha256(bytes);
    const wanted = expected[name];
    if (found === wanted) continue;
    throw new ChecksumError(
      `${name} has SHA-256 ${found}, expected ${wanted ?? 'none (unknown file)'}. ${ADVICE[kind]}`,
    );
  }
}

export function checksumsOf(files: ReadonlyMap<string, Uint8Array>): Checksums {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
}
