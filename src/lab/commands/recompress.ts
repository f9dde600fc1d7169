import { join } from 'node:path';
import { defineCommand } from 'citty';
import { missingCopies, recompressAll } from '../augmentation/ladder/recompress';
import { LADDER, ladderStep, type LadderStep } from '../augmentation/ladder/steps';
import type { Clip } from '../data/clip';
import { startProgress } from '../extraction/progress';
import { findOrInstallFfmpeg } from '../ffmpeg/find';
import { UsageError } from '../world-error';
import { DATA_ARGS, listOf, wholeNumber } from './common-args';
import { readData } from './read-data';

/** Steps by their names. Throws UsageError on one that is not there. */
function ladderSteps(ids: readonly string[]): LadderStep[] {
  return ids.map((id) => {
    const step = ladderStep(id);
    if (step) return step;
    throw new UsageError(`No recompression ${id}. There are: ${LADDER.map((known) => known.id).join(', ')}.`);
  });
}

/**
 * Makes the copies of one step that are missing; looks for ffmpeg only where there are such. Says on standard error how far it is.
 * out  how many clips gave no copy
 */
export async function recompressMissing(
  clips: readonly Clip[],
  step: LadderStep,
  folders: { readonly data: string; readonly cache: string },
  jobs: number,
): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const sources = clips.map(({ id, file, sha256 }) => ({ id, sha256, path: join(folders.data, file) }));
  const due = missingCopies(sources, step, folders.cache).length;
  if (due === 0) return 0;
  say(`${step.id}: ${sources.length} clips, ${sources.length - due} recompressed already`);
  const ffmpeg = findOrInstallFfmpeg(say);
  const progress = startProgress(due, step.id);
  try {
    return (await recompressAll(sources, step, folders.cache, { ffmpeg, jobs, progress })).length;
  } finally {
    progress.end();
  }
}

export const recompress = defineCommand({
  meta: {
    name: 'recompress',
    description: 'Make copies of every clip as platforms would recompress it; goes on where an earlier run stopped',
  },
  args: {
    data: DATA_ARGS.data,
    dataset: DATA_ARGS.dataset,
    compression: DATA_ARGS.compression,
    cache: { ...DATA_ARGS.cache, description: 'Where the copies are kept, in the folder "ladder"' },
    steps: { type: 'string', default: 'h264-480p-crf28', valueHint: 'IDS', description: 'Which ones, comma-separated' },
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
  },
  async run({ args }) {
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const steps = ladderSteps(listOf(args.steps));
    const clips = readData(args);
    for (const step of steps) {
      if ((await recompressMissing(clips, step, args, jobs)) > 0) process.exitCode = 1;
    }
  },
});
