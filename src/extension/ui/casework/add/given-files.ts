/** A file that was given, and where it lay below what was dropped or chosen; folders are parted by slashes. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** Folders are not followed deeper: links in them may go round. */
const MOST_DEEP = 40;

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** The browser gives the entries of a folder in portions, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function* within(entry: FileSystemEntry, deep: number): AsyncGenerator<GivenFile> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    // A file that went meanwhile is told of by one that cannot be read.
    yield { path, file: file ?? new File([], entry.name) };
  } else if (entry.isDirectory && deep < MOST_DEEP) {
    const entries = await entriesOf(entry as FileSystemDirectoryEntry);
    for (const one of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) yield* within(one, deep + 1);
  }
}

/**
 * What was dropped, folders looked through, in the order of the names.
 * To be called within the event: the browser forgets what was dropped as soon as it is over. The way through the folders comes afterwards.
 */
export function droppedFiles(transfer: DataTransfer): () => Promise<GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...transfer.files];
  return async () => {
    // What a script made has no entry in a file system.
    if (entries.every((entry) => entry === null)) return files.map((file) => ({ path: file.name, file }));
    const all: GivenFile[] = [];
    for (const entry of entries) if (entry) for await (const given of within(entry, 0)) all.push(given);
    return all;
  };
}

/** What was chosen in the system's dialog, for files or for a folder. */
export function pickedFiles(list: FileList | null): GivenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
