import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { ShownClip } from './media/feed-of';

const VIDEO_ENDINGS = ['.mp4', '.m4v', '.mov', '.webm'];

/**
 * Video files directly in a folder, by name.
 * @throws Error in plain words when it is no folder or holds none.
 */
export function clipsOfFolder(folder: string): ShownClip[] {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  const names = readdirSync(path).filter((name) => VIDEO_ENDINGS.includes(extname(name).toLowerCase()));
  if (names.length === 0) throw new Error(`${folder} holds no video files (${VIDEO_ENDINGS.join(', ')}).`);
  return names.sort().map((name) => ({ file: join(path, name), made: 'unknown', pair: null }));
}
