import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface ListedFile {
  /** Relative to the folder, with `/` between its parts. */
  readonly path: string;
  readonly bytes: number;
}

/** Deeper than any data set goes; ends the walk where links form a ring. */
const DEPTH = 12;

/** All files of a folder and its subfolders in order of name, links followed, without hidden ones and what macOS leaves in archives. */
export function listFiles(folder: string): ListedFile[] {
  return list(folder, '', DEPTH);
}

function list(folder: string, inside: string, depth: number): ListedFile[] {
  if (depth === 0) return [];
  const names = readdirSync(join(folder, inside)).filter((name) => !name.startsWith('.') && name !== '__MACOSX');
  return names.sort().flatMap((name) => {
    const path = inside + name;
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) return list(folder, `${path}/`, depth - 1);
    return stat?.isFile() ? [{ path, bytes: stat.size }] : [];
  });
}
