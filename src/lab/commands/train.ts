import { defineCommand } from 'citty';
import { checkModel } from '../../detector/classifier/check-model';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { makeStudy } from '../evaluation/make-study';
import { protocolRows } from '../evaluation/protocols';
import type { Row } from '../evaluation/row';
import { systemOf } from '../evaluation/systems';
import { buildModelFile } from '../training/build-model-file';
import { dealsOf } from '../training/study';
import { CLEAN } from '../training/training-item';
import { UsageError } from '../world-error';
import { makeGolden } from '../writing/golden';
import { modelCard } from '../writing/model-card';
import { writeModel } from '../writing/write-model';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
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
    const sets = await measuredSets(data, variantsOf(recipe, []), { ...args, bursts }, minFrames);
    const { clips, notAssessed } = sets[0]!;
    process.stderr.write(`train: ${clips.length} clips with a usable face, ${notAssessed.length} without\n`);
    const deals = dealsOf(data, recipe);
    const input = { sets, recipe, deals, steps: [], say: () => {} };
    const system = systemOf('swapwatch', CURRENT_SCHEMA, recipe);
    const { file } = await buildModelFile(makeStudy(system, sets, CLEAN, recipe, deals), recipe, CURRENT_SCHEMA, {
      minFrames,
      burstsPerClip: bursts,
      id: args.id ?? null,
    });
    const rows = await protocolRows('group-cv', system, input);
    const shortcutRows: Row[] = [];
    for (const id of ['metadata', 'metadata-rbf'] as const) {
      shortcutRows.push(...(await protocolRows('shortcut', systemOf(id, CURRENT_SCHEMA, recipe), input)));
    }
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
