import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { evaluateRows } from '../evaluation/rows';
import { rowsTable } from '../evaluation/table';
import { openCache } from '../extraction/cache';
import { crossValidate } from '../training/cross-validate';
import { judgeHeldOut } from '../training/judge-held-out';
import { shortcutRecipe } from '../training/shortcut';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { readData } from './read-data';
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
    shortcut: {
      type: 'boolean',
      default: false,
      description:
        'Judge by picture size, bit rate and face size alone: shows what a figure may owe to where clips come from',
    },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const data = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const { clips, shortcuts, notAssessed } = readFeatures(data, args.data, cache, CURRENT_SCHEMA, minFrames);
    const [judged, by] = args.shortcut ? [shortcuts, shortcutRecipe(recipe)] : [clips, recipe];
    const verdicts = await judgeHeldOut(judged, await crossValidate(judged, by), by);
    const rows = evaluateRows(args.protocol, verdicts, notAssessed);
    process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rowsTable(rows, false));
  },
});
