import { readAll, type ByteSource } from './byte-source';
import type { RunningSha256 } from '../journal/digest';
import { crc32 } from './crc32';
import { MANIFEST_PATH, manifestText, readManifest, type Manifest, type PackagedFile } from './manifest';
import {
  archiveBytes,
  archiveEnd,
  COMMENT_BYTES,
  localHeader,
  LOCAL_HEADER_BYTES,
  MAX_ARCHIVE_BYTES,
  SEAL_PREFIX,
} from './zip-layout';

/** What is wrong with the bytes of a package. */
export type ArchiveFinding =
  /** Nothing of a package is to be seen in it. */
  | { readonly code: 'not-a-package' }
  /** Sealed all right, but in a form that this version does not know: made by a later one. */
  | { readonly code: 'unknown-form' }
  /** The content of this file is not what the manifest says; of the manifest: not what its root hash says. */
  | { readonly code: 'file-altered'; readonly path: string }
  /** A byte of the archive's own records: the header before a file, the directory, or the seal at the end. */
  | {
      readonly code: 'structure-altered';
      readonly atByte: number;
      readonly part: 'header' | 'end' | 'seal';
      readonly path: string | null;
    }
  /** Bytes are missing at the end, or something was added after it. */
  | { readonly code: 'wrong-length'; readonly sizeBytes: number; readonly expectedBytes: number };

/** Told of what passes by, so that nothing has to be read twice. */
export interface PassingFiles {
  begin(file: PackagedFile): ((chunk: Uint8Array) => void) | null;
  /** After the file's last byte; `intact`: its SHA-256 holds. */
  end(file: PackagedFile, intact: boolean): void;
}

export interface ArchiveOptions {
  readonly createSha256: () => RunningSha256;
  readonly passing?: PassingFiles;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

export interface CheckedArchive {
  /** Null where it was altered, or where there is none. */
  readonly manifest: Manifest | null;
  readonly findings: readonly ArchiveFinding[];
}

const MANIFEST_AT = LOCAL_HEADER_BYTES + MANIFEST_PATH.length;
/** Far more than the list of as many files as fit into an archive takes. */
const MAX_MANIFEST_BYTES = 1 << 28;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Places that say how long the manifest is: twice in its header, once in the directory. One altered byte leaves two of them right. */
async function manifestSizes(source: ByteSource): Promise<Set<number>> {
  const header = await readAll(source, 0, MANIFEST_AT);
  const end = await readAll(source, source.sizeBytes - COMMENT_BYTES - 22, source.sizeBytes);
  const sizes = new Set<number>();
  const add = (bytes: Uint8Array, at: number): number => {
    if (bytes.length < at + 4) return 0;
    const value = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
    sizes.add(value);
    return value;
  };
  add(header, 18);
  add(header, 22);
  if (end.length >= 22) {
    const directoryAt = new DataView(end.buffer, end.byteOffset).getUint32(16, true);
    add(await readAll(source, directoryAt + 20, directoryAt + 28), 0);
  }
  return new Set([...sizes].filter((size) => size <= MAX_MANIFEST_BYTES && MANIFEST_AT + size <= source.sizeBytes));
}

async function findManifest(source: ByteSource): Promise<Manifest | 'altered' | 'unknown'> {
  for (const size of await manifestSizes(source)) {
    const manifest = readManifest(decoder.decode(await readAll(source, MANIFEST_AT, MANIFEST_AT + size)));
    if (manifest !== 'altered') return manifest;
  }
  return 'altered';
}

async function looksLikeOurs(source: ByteSource): Promise<boolean> {
  const name = decoder.decode(await readAll(source, LOCAL_HEADER_BYTES, MANIFEST_AT));
  const comment = decoder.decode(await readAll(source, source.sizeBytes - COMMENT_BYTES, source.sizeBytes));
  return name === MANIFEST_PATH || comment.startsWith(SEAL_PREFIX);
}

/** A stretch of the archive: bytes that are known, or a file's content of which the sum is known. */
type Stretch =
  | { readonly bytes: Uint8Array; readonly part: 'header' | 'end'; readonly path: string | null }
  | { readonly file: PackagedFile };

function stretchesOf(manifest: Manifest): Stretch[] {
  const text = encoder.encode(manifestText(manifest));
  const own = { path: MANIFEST_PATH, sizeBytes: text.length, crc32: crc32(0, text) };
  return [
    { bytes: localHeader(own), part: 'header', path: MANIFEST_PATH },
    { bytes: text, part: 'header', path: MANIFEST_PATH },
    ...manifest.files.flatMap((file): Stretch[] => [
      { bytes: localHeader(file), part: 'header', path: file.path },
      { file },
    ]),
    { bytes: archiveEnd([own, ...manifest.files]), part: 'end', path: null },
  ];
}

function expectedBytes(manifest: Manifest): number {
  return archiveBytes([
    { path: MANIFEST_PATH, sizeBytes: encoder.encode(manifestText(manifest)).length },
    ...manifest.files,
  ]);
}

/** Compares bytes as they come with what they must be. */
function createChecker(manifest: Manifest, { createSha256, passing }: ArchiveOptions, findings: ArchiveFinding[]) {
  const stretches = stretchesOf(manifest);
  const whole = createSha256();
  let [index, within, atByte] = [0, 0, 0];
  let [hash, take]: [RunningSha256 | null, ((chunk: Uint8Array) => void) | null] = [null, null];
  let differs = false;
  let seal = '';

  const sizeOf = (stretch: Stretch): number => ('file' in stretch ? stretch.file.sizeBytes : stretch.bytes.length);

  function compare({ bytes, part, path }: Extract<Stretch, { bytes: Uint8Array }>, piece: Uint8Array): void {
    if (differs) return;
    const wrong = piece.findIndex((byte, i) => byte !== bytes[within + i]);
    if (wrong < 0) return;
    differs = true;
    findings.push({ code: 'structure-altered', atByte: atByte + wrong, part, path });
  }

  function endFile(file: PackagedFile): void {
    const intact = hash!.hex() === file.sha256;
    if (!intact) findings.push({ code: 'file-altered', path: file.path });
    passing?.end(file, intact);
  }

  /** Begins the stretch at `index`, and ends at once those without bytes. */
  function open(): void {
    for (; index < stretches.length; index += 1) {
      [within, differs] = [0, false];
      const stretch = stretches[index]!;
      if ('file' in stretch) [hash, take] = [createSha256(), passing?.begin(stretch.file) ?? null];
      if (sizeOf(stretch) > 0) return;
      if ('file' in stretch) endFile(stretch.file);
    }
  }

  open();
  return {
    push(chunk: Uint8Array): void {
      let at = 0;
      while (at < chunk.length && index < stretches.length) {
        const stretch = stretches[index]!;
        const piece = chunk.subarray(at, at + sizeOf(stretch) - within);
        whole.update(piece);
        if ('file' in stretch) {
          hash!.update(piece);
          take?.(piece);
        } else compare(stretch, piece);
        [within, at, atByte] = [within + piece.length, at + piece.length, atByte + piece.length];
        if (within < sizeOf(stretch)) continue;
        if ('file' in stretch) endFile(stretch.file);
        index += 1;
        open();
      }
      seal += decoder.decode(chunk.subarray(at));
    },
    end(): void {
      const cut = stretches[index];
      if (cut) {
        for (const stretch of stretches.slice(index)) {
          if ('file' in stretch) findings.push({ code: 'file-altered', path: stretch.file.path });
        }
        return;
      }
      const right = whole.hex();
      // Where something before it was altered, the seal cannot hold; it is told only where it is the one thing wrong.
      if (findings.length > 0 || seal.slice(0, right.length) === right) return;
      const wrong = [...right].findIndex((figure, i) => figure !== seal[i]);
      findings.push({ code: 'structure-altered', atByte: atByte + wrong, part: 'seal', path: null });
    },
  };
}

/**
 * Reads a package once from beginning to end and finds every byte that is not as it was written: nothing in it is free to be otherwise. Needs memory for the
 * manifest and one piece at a time.
 * @throws the signal's reason when aborted
 */
export async function verifyArchive(source: ByteSource, options: ArchiveOptions): Promise<CheckedArchive> {
  const manifest = await findManifest(source);
  if (manifest === 'altered') {
    const ours = await looksLikeOurs(source);
    return {
      manifest: null,
      findings: [ours ? { code: 'file-altered', path: MANIFEST_PATH } : { code: 'not-a-package' }],
    };
  }
  const expected = manifest === 'unknown' ? 0 : expectedBytes(manifest);
  if (manifest === 'unknown' || expected > MAX_ARCHIVE_BYTES)
    return { manifest: null, findings: [{ code: 'unknown-form' }] };
  const findings: ArchiveFinding[] = [];
  const checker = createChecker(manifest, options, findings);
  let doneBytes = 0;
  for await (const chunk of source.read(0, source.sizeBytes)) {
    options.signal?.throwIfAborted();
    checker.push(chunk);
    doneBytes += chunk.length;
    options.onProgress?.(doneBytes, source.sizeBytes);
  }
  checker.end();
  if (source.sizeBytes !== expected)
    findings.push({ code: 'wrong-length', sizeBytes: source.sizeBytes, expectedBytes: expected });
  return { manifest, findings };
}
