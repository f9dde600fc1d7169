import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorldError } from '../world-error';
import { ADAPTERS } from './adapters/known';
import { videoStem } from './adapters/video-path';
import { assembleClips, type UnreadClip } from './assemble-clips';
import type { Clip } from './clip';
import { findLayouts } from './find-layouts';
import { listFiles } from './list-files';
import { readManifest } from './read-manifest';

/**
 * Reads every data set in a folder, or in its subfolders, that lies as its owners ship it or has a manifest.
 * in   folder; what to do with a sentence on what was passed over
 * out  clips; those of manifests come with their checksums
 * Throws WorldError when nothing known is there or labels cannot be read.
 */
export function readLayouts(folder: string, say: (sentence: string) => void): (UnreadClip | Clip)[] {
  const files = listFiles(folder).map((file) => ({ ...file, isVideo: videoStem(file.path) !== null }));
  const [empty, usable] = [[] as string[], [] as string[]];
  for (const { path, bytes, isVideo } of files) (isVideo && bytes === 0 ? empty : usable).push(path);
  const readText = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const found = findLayouts(usable, readText, ADAPTERS);
  const clips = [...assembleClips(found.clips), ...found.manifests.flatMap((inside) => readManifest(folder, inside))];
  if (empty.length > 0) say(`${empty.length} videos are empty files, passed over; for instance ${empty[0]!}`);
  if (clips.length === 0) throw new WorldError(nothingKnown(folder));
  const taken = new Set(clips.map(({ file }) => file));
  const stray = usable.filter((path) => videoStem(path) !== null && !taken.has(path));
  if (stray.length > 0) say(`${stray.length} videos fit no known data set, passed over; for instance ${stray[0]!}`);
  return clips;
}

function nothingKnown(folder: string): string {
  const layouts = ADAPTERS.map(({ name, layout }) => `  ${name}: ${layout}`);
  return [
    `There is no data in ${folder} that the lab knows. It reads a manifest.tsv (docs/lab.md), or these data sets as their owners ship them, in the folder itself or below it:`,
    ...layouts,
  ].join('\n');
}
