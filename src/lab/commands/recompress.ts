import { join } from 'node:path';
import { defineCommand } from 'citty';
import { missingCopies, recompressAll } from '../augmentation/ladder/recompress';
import { LADDER, ladderStep, type LadderStep } from '../augmentation/ladder/steps';
import { startProgress } from '../extraction/progress';
import { findOrInstallFfmpeg } from '../ffmpeg/find';
import { UsageError } from '../world-error';
import { DATA_ARGS, listOf, wholeNumber } from './common-args';
import { readData } from './read-data';

/** Steps by their names. Throws UsageError on one that is not there. */
export function ladderSteps(ids: readonly string[]): LadderStep[] {
  return ids.map((id) => {
    const step = ladderStep(id);
    if (step) return step;
    throw new UsageError(`No recompression ${id}. There are: ${LADDER.map((known) => known.id).join(', ')}.`);
  });
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
    const sources = clips.map(({ id, file, sha256 }) => ({ id, sha256, path: join(args.data, file) }));
    const ffmpeg = findOrInstallFfmpeg((line) => process.stderr.write(`${line}\n`));
    for (const step of steps) {
      const due = missingCopies(sources, step, args.cache).length;
      process.stderr.write(`${step.id}: ${sources.length} clips, ${sources.length - due} recompressed already\n`);
      if (due === 0) continue;
      const progress = startProgress(due, step.id);
      try {
        const failed = await recompressAll(sources, step, args.cache, { ffmpeg, jobs, progress });
        if (failed.length > 0) process.exitCode = 1;
      } finally {
        progress.end();
      }
    }
  },
});
