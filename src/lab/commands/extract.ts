import { defineCommand } from 'citty';
import { DEFAULT_RECIPE } from '../training/default-recipe';
import { burstsOf, DATA_ARGS, listOf, wholeNumber } from './common-args';
import { measureVariants } from './measure-variants';
import { readData } from './read-data';

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
      default: Object.keys(DEFAULT_RECIPE.variants).join(','),
      valueHint: 'IDS',
      description:
        'What is made, where missing, and measured, comma-separated: the clips (clean), recompressed copies (see recompress), self-blend-SEED (see augment), VARIANT+STEP (recompressed copies of another variant)',
    },
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
    fresh: { type: 'boolean', default: false, description: 'Measure clips again that were measured already' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const { data, cache, fresh } = args;
    const unmeasured = await measureVariants(readData(args), listOf(args.variants), {
      data,
      cache,
      bursts,
      jobs,
      fresh,
    });
    if (unmeasured > 0) process.exitCode = 1;
  },
});
