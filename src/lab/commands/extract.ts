import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { startHeadless, type Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import { openCache } from '../extraction/cache';
import { extractClips } from '../extraction/extract-clips';
import { startProgress } from '../extraction/progress';
import { CLEAN } from '../training/training-item';
import { burstsOf, DATA_ARGS, listOf, wholeNumber } from './common-args';
import { readData } from './read-data';
import { readVariant, recompressionOf } from './read-variant';
import { recompressMissing } from './recompress';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export const extract = defineCommand({
  meta: {
    name: 'extract',
    description:
      'Measure the features of every clip with the detector that ships; goes on where an earlier run stopped',
  },
  args: {
    ...DATA_ARGS,
    variants: {
      type: 'string',
      default: CLEAN,
      valueHint: 'IDS',
      description:
        'What is measured, comma-separated: the clips (clean), recompressed copies (see recompress; made where missing), self-blend-SEED (see augment), VARIANT+STEP (recompressed copies of another variant)',
    },
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
    fresh: { type: 'boolean', default: false, description: 'Measure clips again that were measured already' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const clips = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    let headless: Headless | null = null;
    try {
      // All files first: a name that nobody knows is told before hours of measuring, not after.
      const sets: { variant: string; files: Clip[] }[] = [];
      for (const variant of listOf(args.variants)) {
        const { base, step } = recompressionOf(variant);
        if (step) await recompressMissing(readVariant(clips, base, args), step, args, jobs);
        sets.push({ variant, files: readVariant(clips, variant, args) });
      }
      for (const { variant, files } of sets) {
        const due = args.fresh ? files : files.filter((clip) => cache.read(clip.sha256) === null);
        say(`extract: ${variant}: ${files.length} clips, ${files.length - due.length} measured already`);
        if (due.length === 0) continue;
        headless ??= await startHeadless({ jobs, model: null, say });
        const progress = startProgress(due.length, `extract ${variant}`);
        const options = { dataFolder: args.data, schema: CURRENT_SCHEMA, bursts, jobs };
        const { extracted, failed } = await extractClips(due, headless, cache, progress, options).finally(() =>
          progress.end(),
        );
        say(`extract: ${variant}: ${extracted} measured, ${failed.length} failed; kept in ${cache.folder}`);
        if (failed.length > 0) process.exitCode = 1;
      }
    } finally {
      await headless?.close();
    }
  },
});
