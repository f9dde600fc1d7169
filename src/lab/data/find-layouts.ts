import { WorldError } from '../world-error';
import type { Adapter, LayoutClip, ReadText } from './adapters/adapter';

export interface FoundLayouts {
  readonly clips: readonly LayoutClip[];
  /** Folders that hold a manifest of their own; '' is the one given. */
  readonly manifests: readonly string[];
}

/** How deep data sets may lie: `DIR/<anything>/<anything>/<anything>/`. */
const DEPTH = 3;

/**
 * Looks for data sets in a folder, and in its subfolders where nothing was found in them yet. A folder with a manifest speaks for itself and for all below it.
 * in   paths of all files, relative to the data folder, with `/`; a reader of small text files; the adapters to ask
 * Throws WorldError when a data set is known but its labels cannot be read.
 */
export function findLayouts(files: readonly string[], readText: ReadText, adapters: readonly Adapter[]): FoundLayouts {
  return look('', files, readText, adapters, DEPTH);
}

function look(
  folder: string,
  files: readonly string[],
  readText: ReadText,
  adapters: readonly Adapter[],
  depth: number,
): FoundLayouts {
  if (files.includes('manifest.tsv')) return { clips: [], manifests: [folder] };
  const read: ReadText = (path) => readText(folder + path);
  const here = inFolder(folder, () => adapters.flatMap((adapter) => adapter.read(files, read) ?? []));
  const taken = new Set(here.map(({ file }) => topOf(file)));
  const below = depth === 0 ? [] : [...bySubfolder(files)].filter(([name]) => !taken.has(name));
  const inner = below.map(([name, inside]) => look(`${folder}${name}/`, inside, readText, adapters, depth - 1));
  return {
    clips: [
      ...here.map((clip) => ({
        ...clip,
        file: folder + clip.file,
        originalStem: clip.originalStem === null ? null : folder + clip.originalStem,
      })),
      ...inner.flatMap(({ clips }) => clips),
    ],
    manifests: inner.flatMap(({ manifests }) => manifests),
  };
}

/** Says in which folder a data set cannot be read. */
function inFolder<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof WorldError && folder !== '') throw new WorldError(`In ${folder}: ${error.message}`);
    throw error;
  }
}

function topOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

function bySubfolder(files: readonly string[]): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const file of files) {
    const name = topOf(file);
    if (name === '') continue;
    const list = inside.get(name) ?? [];
    list.push(file.slice(name.length + 1));
    inside.set(name, list);
  }
  return inside;
}
