import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '../../../../../src/lab/data/adapters/adapter';
import { assembleClips, type UnreadClip } from '../../../../../src/lab/data/assemble-clips';
import { listFiles } from '../../../../../src/lab/data/list-files';
import { skeleton } from '../skeleton';

/** What an adapter makes of a folder of empty videos and small text files; null when it is not its own. */
export function readSkeleton(
  adapter: Adapter,
  empty: readonly string[],
  texts: Readonly<Record<string, string>> = {},
): UnreadClip[] | null {
  const folder = skeleton({ ...Object.fromEntries(empty.map((path) => [path, ''])), ...texts });
  const files = listFiles(folder).map(({ path }) => path);
  const clips = adapter.read(files, (path) => readFileSync(join(folder, path), 'utf8'));
  return clips && assembleClips(clips);
}

/** File -> [label, method, data set, group, original]. */
export function inShort(clips: readonly UnreadClip[] | null): Record<string, (string | null)[]> {
  return Object.fromEntries(
    (clips ?? []).map(({ file, label, method, dataset, group, originalId }) => [
      file,
      [label, method, dataset, group, originalId],
    ]),
  );
}

export function groupCount(clips: readonly UnreadClip[] | null): number {
  return new Set((clips ?? []).map(({ group }) => group)).size;
}
