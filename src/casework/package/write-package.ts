import type { ByteSource } from './byte-source';
import type { RunningSha256 } from '../journal/digest';
import { crc32 } from './crc32';
import type { Manifest, PackagedFile } from './manifest';
import { MANIFEST_PATH, manifestText, sealManifest } from './manifest';
import { archiveBytes, archiveEnd, localHeader, MAX_ARCHIVE_BYTES } from './zip-layout';

/** A file to be packed. `sha256`: what it is known to be, checked on the way; null where nobody has said. */
export interface PackageFile<Source extends ByteSource = ByteSource> {
  readonly path: string;
  readonly type: string;
  readonly source: Source;
  readonly sha256: string | null;
}

/** Everything in a manifest that is not counted by the packing itself. */
export type PackageFacts = Pick<Manifest, 'caseId' | 'caseName' | 'createdAtMs' | 'createdBy' | 'journal' | 'omitted'>;

/** A finished package: its pieces in order, to be put into one file. */
export interface WrittenPackage<Source extends ByteSource = ByteSource> {
  readonly ok: true;
  readonly pieces: readonly (Uint8Array | Source)[];
  readonly manifest: Manifest;
  readonly sizeBytes: number;
  /** SHA-256 of the whole file but its last 64 bytes, which hold it. */
  readonly sealSha256: string;
}

/** Why there is no package. `path`: which file is not what it is known to be. */
export type PackageRefusal =
  | { readonly ok: false; readonly code: 'too-large'; readonly sizeBytes: number; readonly maxBytes: number }
  | { readonly ok: false; readonly code: 'file-altered'; readonly path: string };

export interface WriteOptions {
  readonly createSha256: () => RunningSha256;
  readonly signal?: AbortSignal;
  /** Told as bytes are read; each is read twice. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

const encoder = new TextEncoder();

function byPath(files: readonly PackageFile[]): void {
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size !== files.length || paths.has(MANIFEST_PATH)) {
    throw new RangeError(
      `writePackage: ${files.length} files, but ${paths.size} paths, ${MANIFEST_PATH} not to be among them`,
    );
  }
}

/**
 * Packs files into one archive. The same files and facts give the same bytes.
 * Every source is read twice, in pieces: for its own sums, which stand before it, and for the seal of the whole.
 * @throws the signal's reason when aborted; RangeError when two files have one path
 */
export async function writePackage<Source extends ByteSource>(
  files: readonly PackageFile<Source>[],
  facts: PackageFacts,
  { createSha256, signal, onProgress }: WriteOptions,
): Promise<WrittenPackage<Source> | PackageRefusal> {
  byPath(files);
  const contentBytes = files.reduce((sum, { source }) => sum + source.sizeBytes, 0);
  let doneBytes = 0;
  const read = async (source: ByteSource, take: (chunk: Uint8Array) => void): Promise<void> => {
    for await (const chunk of source.read(0, source.sizeBytes)) {
      signal?.throwIfAborted();
      take(chunk);
      doneBytes += chunk.length;
      onProgress?.(doneBytes, 2 * contentBytes);
    }
  };
  signal?.throwIfAborted();
  if (contentBytes > MAX_ARCHIVE_BYTES) return tooLarge(contentBytes);
  const packed: PackagedFile[] = [];
  for (const { path, type, source, sha256: known } of files) {
    const hash = createSha256();
    let crc = 0;
    await read(source, (chunk) => {
      hash.update(chunk);
      crc = crc32(crc, chunk);
    });
    const sha256 = hash.hex();
    if (known !== null && known !== sha256) return { ok: false, code: 'file-altered', path };
    packed.push({ path, type, sizeBytes: source.sizeBytes, sha256, crc32: crc });
  }
  const manifest = sealManifest({ format: 'swapwatch-package', formatVersion: 1, ...facts, files: packed });
  const text = encoder.encode(manifestText(manifest));
  const own = { path: MANIFEST_PATH, sizeBytes: text.length, crc32: crc32(0, text) };
  const sizeBytes = archiveBytes([own, ...packed]);
  if (sizeBytes > MAX_ARCHIVE_BYTES) return tooLarge(sizeBytes);

  const seal = createSha256();
  const ownHeader = localHeader(own);
  seal.update(ownHeader);
  seal.update(text);
  const pieces: (Uint8Array | Source)[] = [ownHeader, text];
  for (const [index, file] of packed.entries()) {
    const header = localHeader(file);
    const { source } = files[index]!;
    seal.update(header);
    await read(source, (chunk) => seal.update(chunk));
    pieces.push(header, source);
  }
  const end = archiveEnd([own, ...packed]);
  seal.update(end);
  const sealSha256 = seal.hex();
  pieces.push(end, encoder.encode(sealSha256));
  return { ok: true, pieces, manifest, sizeBytes, sealSha256 };
}

function tooLarge(sizeBytes: number): PackageRefusal {
  return { ok: false, code: 'too-large', sizeBytes, maxBytes: MAX_ARCHIVE_BYTES };
}
