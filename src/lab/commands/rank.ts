import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { originalsOf } from '../data/originals';
import { makeStudy } from '../evaluation/make-study';
import { heldOutItems, rankClips } from '../evaluation/ranking/held-out-ranking';
import { rankRow } from '../evaluation/ranking/rank-figures';
import { rankTable } from '../evaluation/ranking/rank-table';
import { ALL } from '../evaluation/rows';
import { systemOf } from '../evaluation/systems';
import { openCache } from '../extraction/cache';
import { dealsOf } from '../training/study';
import { CLEAN, isPseudoVariant } from '../training/training-item';
import { UsageError } from '../world-error';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
import { readRecipe } from './read-recipe';
import { refuseUnknown } from './read-variant';

export const rank = defineCommand({
  meta: {
    name: 'rank',
    description: 'Rank held-out clips as the items of a case are ranked, and print what that finds',
  },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    judge: { type: 'string', default: CLEAN, valueHint: 'ID', description: 'Variant that is ranked' },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    refuseUnknown(args.judge);
    if (isPseudoVariant(args.judge))
      throw new UsageError(`${args.judge} is made by the lab itself, and is never judged.`);
    const data = readData(args);
    const sets = await measuredSets(data, variantsOf(recipe, [args.judge]), { ...args, bursts }, minFrames);
    const deals = dealsOf(data, recipe);
    const study = makeStudy(systemOf('swapwatch', CURRENT_SCHEMA, recipe), sets, args.judge, recipe, deals);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const judged = await heldOutItems(study, ({ sha256 }) => cache.read(sha256)!, minFrames);
    const noFace = sets.find(({ variant }) => variant === args.judge)!.notAssessed;
    const items = [...judged, ...noFace.map((clip) => ({ clip, llr: null, judged: null }))];
    const originals = originalsOf(items.map(({ clip }) => clip));
    const paired = new Set(items.filter(({ clip }) => originals.has(clip.id)).map(({ clip }) => clip.dataset));
    const rows = [ALL, ...[...paired].sort()].map((dataset) =>
      rankRow(dataset, args.judge, rankClips(items.filter(({ clip }) => dataset === ALL || clip.dataset === dataset))),
    );
    process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rankTable(rows));
  },
});
