import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorldError } from '../world-error';
import type { Clip } from './clip';
import { parseManifest } from './manifest';

/**
 * Reads `manifest.tsv` of a data folder and sees that every clip's file is there.
 * in   folder; datasets: names to keep, empty = all
 * Throws WorldError when manifest, a data set or a file is missing.
 */
export function loadData(folder: string, datasets: readonly string[]): Clip[] {
  const manifest = join(folder, 'manifest.tsv');
  if (!existsSync(manifest))
    throw new WorldError(`There is no manifest.tsv in ${folder}. Give the data folder with --data.`);
  const all = parseManifest(readFileSync(manifest, 'utf8'));
  const known = new Set(all.map((clip) => clip.dataset));
  const unknown = datasets.filter((dataset) => !known.has(dataset));
  if (unknown.length > 0) {
    throw new WorldError(`No data set ${unknown.join(', ')} in the manifest. It has: ${[...known].sort().join(', ')}.`);
  }
  const clips = datasets.length === 0 ? all : all.filter((clip) => datasets.includes(clip.dataset));
  const lost = clips.filter((clip) => !existsSync(join(folder, clip.file)));
  if (lost.length > 0) {
    const some = lost.slice(0, 3).map((clip) => clip.file);
    throw new WorldError(
      `${lost.length} of ${clips.length} files of the manifest are missing, for instance ${some.join(', ')}.`,
    );
  }
  return clips;
}
