import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { loadData } from '../data/load-data';
import { evaluateRows } from '../evaluation/rows';
import { rowsTable } from '../evaluation/table';
import { openCache } from '../extraction/cache';
import { crossValidate, judgeHeldOut } from '../training/cross-validate';
import { DATA_ARGS, listOf, RECIPE_ARGS, wholeNumber } from './common-args';
import { readFeatures } from './read-features';
import { readRecipe } from './read-recipe';

export const evaluate = defineCommand({
  meta: {
    name: 'evaluate',
    description: 'Train inside folds that share no group and print figures on the held-out clips',
  },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    protocol: { type: 'enum', options: ['group-cv'], default: 'group-cv', description: 'How clips are held out' },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const data = loadData(args.data, listOf(args.dataset));
    const cache = openCache(args.cache, CURRENT_SCHEMA, wholeNumber('frames', args.frames, 1));
    const { clips, notAssessed } = readFeatures(data, cache, CURRENT_SCHEMA, minFrames);
    const rows = evaluateRows(args.protocol, judgeHeldOut(await crossValidate(clips, recipe)), notAssessed);
    process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rowsTable(rows, false));
  },
});
