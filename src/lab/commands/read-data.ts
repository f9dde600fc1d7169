import { join } from 'node:path';
import type { Clip } from '../data/clip';
import { loadData } from '../data/load-data';
import { listOf } from './common-args';

/** The clips that a command's options mean. What was passed over is said on standard error. Throws WorldError as `loadData` does. */
export function readData(args: {
  readonly data: string;
  readonly dataset?: string | undefined;
  readonly compression?: string | undefined;
  readonly cache: string;
}): Clip[] {
  return loadData(args.data, listOf(args.dataset), {
    compressions: listOf(args.compression),
    hashBook: join(args.cache, 'file-hashes.json'),
    say: (sentence) => process.stderr.write(`data: ${sentence}\n`),
  });
}
