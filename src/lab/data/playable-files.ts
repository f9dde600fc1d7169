import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findOrInstallFfmpeg } from '../ffmpeg/find';
import { isUnplayable, makePlayableCopy } from '../ffmpeg/playable-copy';
import type { Clip } from './clip';
import { openFileHashes } from './file-hashes';

export interface PlayableOptions {
  readonly dataFolder: string;
  /** Copies are kept in its folder `playable`, named by the checksum of what they were made from. */
  readonly cache: string;
  /** Where files' hashes are remembered. */
  readonly hashBook: string;
  readonly say: (sentence: string) => void;
}

/**
 * Puts lossless copies in the place of files that no browser opens; `file` and `sha256` are then the copy's, all else stays.
 * A video that cannot be copied is said and left as it is.
 * Throws WorldError when copies are needed and ffmpeg cannot be had.
 */
export function withPlayableFiles(clips: readonly Clip[], options: PlayableOptions): Clip[] {
  const { dataFolder, cache, hashBook, say } = options;
  if (!clips.some(({ file }) => isUnplayable(file))) return [...clips];
  const copyOf = (clip: Clip): string => join(cache, 'playable', `${clip.sha256}.mp4`);
  const due = clips.filter((clip) => isUnplayable(clip.file) && !existsSync(copyOf(clip)));
  const failed = new Set<string>();
  if (due.length > 0) {
    const ffmpeg = findOrInstallFfmpeg(say);
    say(
      `${due.length} videos are AVI, which no browser opens; each gets a lossless copy in ${join(cache, 'playable')}`,
    );
    for (const clip of due) {
      const why = makePlayableCopy(ffmpeg, join(dataFolder, clip.file), copyOf(clip));
      if (why === null) continue;
      failed.add(clip.id);
      say(`${clip.file} cannot be copied: ${why}`);
    }
  }
  const hashes = openFileHashes(hashBook);
  const playable = clips.map((clip) => {
    if (!isUnplayable(clip.file) || failed.has(clip.id)) return clip;
    return { ...clip, file: relative(dataFolder, copyOf(clip)), sha256: hashes.of(copyOf(clip)) };
  });
  hashes.keep();
  return playable;
}
