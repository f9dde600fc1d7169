import { join } from 'node:path';
import type { Clip } from '../data/clip';
import { loadData } from '../data/load-data';
import { withPlayableFiles } from '../data/playable-files';
import { listOf } from './common-args';

/**
 * The clips that a command's options mean, each in a file that a browser opens. What was passed over is said on standard error.
 * Throws WorldError as `loadData` and `withPlayableFiles` do.
 */
export function readData(args: {
  readonly data: string;
  readonly dataset?: string | undefined;
  readonly compression?: string | undefined;
  readonly cache: string;
}): Clip[] {
  const hashBook = join(args.cache, 'file-hashes.json');
  const say = (sentence: string): void => void process.stderr.write(`data: ${sentence}\n`);
  const clips = loadData(args.data, listOf(args.dataset), {
    compressions: listOf(args.compression),
    hashBook,
    say,
  });
  return withPlayableFiles(clips, { dataFolder: args.data, cache: args.cache, hashBook, say });
}
