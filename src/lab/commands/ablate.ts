import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { firstFrames } from '../training/first-frames';
import { familyRows, framesRows, learningRows, type AblationRow } from '../evaluation/ablation/rows';
import { makeStudy, type MeasuredClips } from '../evaluation/make-study';
import { systemOf } from '../evaluation/systems';
import { rowsTable } from '../evaluation/table';
import { openCache } from '../extraction/cache';
import { expertMemory } from '../training/expert-memory';
import { linearLearner } from '../training/linear-model';
import { groupFolds } from '../training/study';
import { CLEAN } from '../training/training-item';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
import { readFeatures } from './read-features';
import { readRecipe } from './read-recipe';

/** First measurements that `frames` judges by: measured frames alone, then bursts with their two measured frames each. */
export const FIRST = [
  ...[1, 2, 4, 8].map((frames) => ({ name: `first ${counted(frames, 'frame')}, no burst`, frames, bursts: 0 })),
  ...[1, 2, 4].map((bursts) => ({ name: `first ${counted(bursts, 'burst')}`, frames: 2 * bursts, bursts })),
];

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

export const ablate = defineCommand({
  meta: { name: 'ablate', description: 'Print figures with parts left out: families, training groups, frames' },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    what: {
      type: 'enum',
      options: ['families', 'groups', 'frames'],
      default: 'families',
      description: 'What is left out: feature families, training groups (learning curve), frames of the judged clips',
    },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const data = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const from = { data: args.data, cache, schema: CURRENT_SCHEMA };
    const sets = await measuredSets(data, variantsOf(recipe.variants, []), { ...args, bursts }, minFrames);
    const foldOf = groupFolds(data, recipe.folds, recipe.seed);
    const memory = expertMemory();
    const study = makeStudy(systemOf('swapwatch', CURRENT_SCHEMA, recipe, memory), sets, CLEAN, recipe, foldOf);
    const { notAssessed } = sets[0]!;
    const shortened = (): Map<string, MeasuredClips> => {
      const usable = data.filter((clip) => !notAssessed.includes(clip));
      return new Map(
        FIRST.map(({ name, ...few }) => {
          const read = (sha256: string): ReturnType<typeof cache.read> => {
            const extracted = cache.read(sha256);
            return extracted && firstFrames(extracted, few);
          };
          return [name, readFeatures(usable, CLEAN, { ...from, cache: { ...cache, read } }, 1)];
        }),
      );
    };
    const rowsOf: Record<typeof args.what, () => Promise<AblationRow[]>> = {
      families: () =>
        familyRows(study, recipe, CURRENT_SCHEMA.families, notAssessed, (changed) => linearLearner(changed, memory)),
      groups: () => learningRows(study, notAssessed),
      frames: () => framesRows(study, shortened(), notAssessed),
    };
    const rows = await rowsOf[args.what]();
    process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rowsTable(rows, false));
  },
});
