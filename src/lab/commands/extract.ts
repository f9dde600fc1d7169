import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { startHeadless } from '../../headless/start';
import { openCache } from '../extraction/cache';
import { extractClips } from '../extraction/extract-clips';
import { startProgress } from '../extraction/progress';
import { burstsOf, DATA_ARGS, wholeNumber } from './common-args';
import { readData } from './read-data';

export const extract = defineCommand({
  meta: {
    name: 'extract',
    description:
      'Measure the features of every clip with the detector that ships; goes on where an earlier run stopped',
  },
  args: {
    ...DATA_ARGS,
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
    fresh: { type: 'boolean', default: false, description: 'Measure clips again that were measured already' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const clips = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const due = args.fresh ? clips : clips.filter((clip) => cache.read(clip.sha256) === null);
    process.stderr.write(`extract: ${clips.length} clips, ${clips.length - due.length} measured already\n`);
    if (due.length === 0) return;
    const headless = await startHeadless({ jobs, model: null, say: (line) => process.stderr.write(`${line}\n`) });
    const progress = startProgress(due.length, 'extract');
    try {
      const { extracted, failed } = await extractClips(due, headless, cache, progress, {
        dataFolder: args.data,
        schema: CURRENT_SCHEMA,
        bursts,
        jobs,
      });
      progress.end();
      process.stderr.write(`extract: ${extracted} measured, ${failed.length} failed; kept in ${cache.folder}\n`);
      if (failed.length > 0) process.exitCode = 1;
    } finally {
      progress.end();
      await headless.close();
    }
  },
});
