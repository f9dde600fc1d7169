import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pairs of files in one folder, named by a clip's SHA-256: a record (JSON) and its numbers. */
export interface FilePairs {
  /** Null where one is missing; the record is null where it is no JSON. */
  read(sha256: string): { readonly record: unknown; readonly bytes: Buffer } | null;
  write(sha256: string, record: unknown, bytes: Buffer): void;
}

/** FOLDER/<sha256>.{json,bin}; the folder is made when something is written. */
export function openFilePairs(folder: string): FilePairs {
  const path = (sha256: string, ending: 'json' | 'bin'): string => join(folder, `${sha256}.${ending}`);
  return {
    read(sha256) {
      if (!existsSync(path(sha256, 'json')) || !existsSync(path(sha256, 'bin'))) return null;
      return {
        record: parseJson(readFileSync(path(sha256, 'json'), 'utf8')),
        bytes: readFileSync(path(sha256, 'bin')),
      };
    },
    // The record goes first and is written last: a run that is cut off leaves neither half a clip nor an old record beside new numbers.
    write(sha256, record, bytes) {
      mkdirSync(folder, { recursive: true });
      rmSync(path(sha256, 'json'), { force: true });
      writeFileSync(path(sha256, 'bin'), bytes);
      const draft = `${path(sha256, 'json')}.part`;
      writeFileSync(draft, JSON.stringify(record));
      renameSync(draft, path(sha256, 'json'));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
