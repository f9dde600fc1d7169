import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorldError } from '../world-error';
import type { Clip } from './clip';
import { parseManifest } from './manifest';

/**
 * Reads a manifest of the data folder.
 * in   data folder; the manifest's folder inside it, with a `/` at its end, or ''
 * out  its clips; ids and paths begin with the inner folder
 * Throws WorldError when the manifest is not as it must be.
 */
export function readManifest(folder: string, inside: string): Clip[] {
  return parseManifest(readFileSync(join(folder, inside, 'manifest.tsv'), 'utf8')).map((clip) => ({
    ...clip,
    id: inside + clip.id,
    file: inside + clip.file,
    originalId: clip.originalId === null ? null : inside + clip.originalId,
  }));
}

/** Throws WorldError when files of the clips are not there. */
export function refuseLostFiles(folder: string, clips: readonly Pick<Clip, 'file'>[]): void {
  const lost = clips.filter((clip) => !existsSync(join(folder, clip.file)));
  if (lost.length === 0) return;
  const some = lost.slice(0, 3).map((clip) => clip.file);
  throw new WorldError(
    `${lost.length} of ${clips.length} files of the manifest are missing, for instance ${some.join(', ')}.`,
  );
}
