import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';

/** SHA-256 of files, remembered from run to run: data sets in their owners' layouts are large and name no checksums. */
export interface FileHashes {
  /** 64 hexadecimal digits. Reads the file unless its size and time of change are those remembered. Throws when it cannot be read. */
  of(path: string): string;
  /** Whether `of` would answer without reading the file. */
  knows(path: string): boolean;
  /** Writes down what was learnt. */
  keep(): void;
}

const book = v.record(v.string(), v.object({ bytes: v.number(), mtimeMs: v.number(), sha256: v.string() }));

/** A run that is cut off loses no more than so many files' hashes. */
const KEEP_EVERY = 200;

const CHUNK_BYTES = 1 << 20;

/** Opens the book of hashes; one that cannot be read is begun anew. in  where it lies, or null to keep it for this run alone */
export function openFileHashes(bookPath: string | null): FileHashes {
  const known = bookPath === null ? {} : readBook(bookPath);
  let unkept = 0;
  const keep = (): void => {
    if (bookPath === null || unkept === 0) return;
    mkdirSync(dirname(bookPath), { recursive: true });
    const draft = `${bookPath}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(known));
    renameSync(draft, bookPath);
    unkept = 0;
  };
  const remembered = (path: string): string | null => {
    const entry = known[resolve(path)];
    if (entry === undefined) return null;
    const { size, mtimeMs } = statSync(path);
    return entry.bytes === size && entry.mtimeMs === mtimeMs ? entry.sha256 : null;
  };
  return {
    knows: (path) => remembered(path) !== null,
    of(path) {
      const before = remembered(path);
      if (before !== null) return before;
      const { size: bytes, mtimeMs } = statSync(path);
      const sha256 = hashFile(path);
      known[resolve(path)] = { bytes, mtimeMs, sha256 };
      unkept += 1;
      if (unkept >= KEEP_EVERY) keep();
      return sha256;
    },
    keep,
  };
}

function readBook(path: string): v.InferOutput<typeof book> {
  try {
    const parsed = v.safeParse(book, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** In pieces: a raw clip may be larger than memory. */
function hashFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
