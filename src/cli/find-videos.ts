import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/** Endings by which folders are searched; `.ts` and `.mts` are left out, they are mostly TypeScript. */
const EXTENSIONS = new Set(
  '.mp4 .m4v .mov .qt .webm .mkv .avi .mpg .mpeg .m2ts .3gp .3g2 .ogv .flv .wmv .asf .rm'.split(' '),
);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Videos below a folder, by name; links to folders are not followed, hidden files and folders not entered. */
function videosBelow(folder: string, unread: string[]): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    unread.push(folder);
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return videosBelow(path, unread);
    if (!EXTENSIONS.has(extname(entry.name).toLowerCase())) return [];
    return entry.isFile() || (entry.isSymbolicLink() && !isFolder(path)) ? [path] : [];
  });
}

export interface FoundVideos {
  /** In the order given, folders searched by name; each file once. Files that were named are in it whatever their ending. */
  readonly videos: readonly string[];
  /** Folders that may not be read. */
  readonly unread: readonly string[];
}

/** Files and folders to the list of files to scan. A path that leads nowhere stays in the list, so that it gets its line. */
export function findVideos(paths: readonly string[]): FoundVideos {
  const seen = new Set<string>();
  const unread: string[] = [];
  const videos = paths
    .flatMap((path) => (isFolder(path) ? videosBelow(path, unread) : [path]))
    .filter((path) => !seen.has(resolve(path)) && seen.add(resolve(path)));
  return { videos, unread };
}
