import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WorldError } from '../world-error';
import type { Clip } from './clip';
import { openFileHashes } from './file-hashes';
import { readLayouts } from './read-layouts';
import { readManifest, refuseLostFiles } from './read-manifest';
import { selectClips } from './select-clips';
import { joinCopies, refuseTwoLabels } from './tell-copies';

export interface LoadOptions {
  /** Compressions to keep, empty = all. */
  readonly compressions?: readonly string[];
  /** Where files' hashes are remembered; without it every file is read every time. */
  readonly hashBook?: string;
  /** Is told, in a sentence, what was passed over. */
  readonly say?: (sentence: string) => void;
}

/**
 * Reads the data folder: its `manifest.tsv`, or else every data set in it or in its subfolders that lies as its owners ship it.
 * Copies of one video share a group; one video under two labels is refused.
 * in   folder; datasets: names to keep, empty = all
 * Throws WorldError when nothing known is there, labels cannot be read, or a data set or a file is missing.
 */
export function loadData(folder: string, datasets: readonly string[], options: LoadOptions = {}): Clip[] {
  if (!existsSync(folder)) throw new WorldError(`There is no folder ${folder}. Give the data folder with --data.`);
  const wanted = { datasets, compressions: options.compressions ?? [] };
  const hasManifest = existsSync(join(folder, 'manifest.tsv'));
  const read = hasManifest ? readManifest(folder, '') : readLayouts(folder, options.say ?? (() => undefined));
  const selected = selectClips<(typeof read)[number]>(read, wanted);
  refuseLostFiles(folder, selected);
  const hashes = openFileHashes(options.hashBook ?? null);
  const pathOf = (clip: Pick<Clip, 'file'>): string => join(folder, clip.file);
  const unread = selected.filter((clip) => !('sha256' in clip) && !hashes.knows(pathOf(clip))).length;
  if (unread > 0) options.say?.(`${unread} videos are read once for their checksums`);
  const hashed = selected.map((clip) => ('sha256' in clip ? clip : { ...clip, sha256: hashes.of(pathOf(clip)) }));
  hashes.keep();
  const clips = joinCopies(hashed);
  refuseTwoLabels(clips);
  return clips;
}
