import { defineCommand } from 'citty';
import { checkModel } from '../../detector/classifier/check-model';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { evaluateRows } from '../evaluation/rows';
import { openCache } from '../extraction/cache';
import { buildModelFile } from '../training/build-model-file';
import { crossValidate } from '../training/cross-validate';
import { judgeHeldOut } from '../training/judge-held-out';
import { shortcutRecipe } from '../training/shortcut';
import { UsageError } from '../world-error';
import { makeGolden } from '../writing/golden';
import { modelCard } from '../writing/model-card';
import { writeModel } from '../writing/write-model';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { readData } from './read-data';
import { readFeatures } from './read-features';
import { readRecipe } from './read-recipe';

export const train = defineCommand({
  meta: { name: 'train', description: 'Train, calibrate and write a model from measured features' },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    id: { type: 'string', valueHint: 'ID', description: 'Name of the model (default: made from its numbers)' },
    models: { type: 'string', default: 'assets/models', valueHint: 'DIR', description: 'Where models are written' },
    current: {
      type: 'boolean',
      default: true,
      description: 'Make it the model that ships',
      negativeDescription: 'Leave the model that ships as it is',
    },
  },
  async run({ args }) {
    if (args.id !== undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(args.id)) {
      throw new UsageError('--id may hold small letters, digits, dots and hyphens only.');
    }
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const data = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const { clips, shortcuts, notAssessed } = readFeatures(data, args.data, cache, CURRENT_SCHEMA, minFrames);
    process.stderr.write(`train: ${clips.length} clips with a usable face, ${notAssessed.length} without\n`);
    const { file, heldOut } = await buildModelFile(clips, recipe, CURRENT_SCHEMA, {
      minFrames,
      burstsPerClip: bursts,
      id: args.id ?? null,
    });
    const rows = evaluateRows('group-cv', await judgeHeldOut(clips, heldOut, recipe), notAssessed);
    const by = shortcutRecipe(recipe);
    const shortcutVerdicts = await judgeHeldOut(shortcuts, await crossValidate(shortcuts, by), by);
    const shortcutRows = evaluateRows('group-cv', shortcutVerdicts, notAssessed);
    const folder = writeModel(
      args.models,
      {
        file,
        card: modelCard(file, rows, shortcutRows),
        golden: makeGolden(checkModel(JSON.parse(JSON.stringify(file)), CURRENT_SCHEMA), CURRENT_SCHEMA, clips),
      },
      args.current,
    );
    process.stderr.write(`train: wrote ${folder}${args.current ? ', now the model that ships' : ''}\n`);
  },
});
