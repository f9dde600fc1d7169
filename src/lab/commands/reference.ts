import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import * as v from 'valibot';
import { modelFileSchema, type ModelFile } from '../../detector/classifier/model-file';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { FEATURE_NAMES } from '../../detector/features/schema';
import { makeStudy } from '../evaluation/make-study';
import { systemOf } from '../evaluation/systems';
import { composeReference } from '../reference/compose-reference';
import { heldOutParts } from '../reference/held-out-parts';
import { clipsSha256, trainerOf } from '../training/build-model-file';
import { dealsOf } from '../training/study';
import { CLEAN } from '../training/training-item';
import { WorldError } from '../world-error';
import { burstsOf, DATA_ARGS, RECIPE_ARGS, wholeNumber } from './common-args';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
import { readRecipe } from './read-recipe';

const POINTER = /'\.\/([^/']+)\/model\.json'/;

export const reference = defineCommand({
  meta: {
    name: 'reference',
    description: 'Write what the faces of an item are set against: how untouched and manipulated faces are spread',
  },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    id: { type: 'string', valueHint: 'ID', description: 'The model that is described (default: the one that ships)' },
    models: { type: 'string', default: 'assets/models', valueHint: 'DIR', description: 'Where models lie' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const file = readModel(args.models, args.id);
    if (file.featureSchemaId !== CURRENT_SCHEMA.id) {
      throw new WorldError(
        `The model ${file.id} reads the feature set ${file.featureSchemaId}, not ${CURRENT_SCHEMA.id}.`,
      );
    }
    if (file.provenance.trainer !== trainerOf(recipe)) {
      throw new WorldError(
        `The model ${file.id} was trained otherwise (${file.provenance.trainer}) than this recipe would (${trainerOf(recipe)}).`,
      );
    }
    const data = readData(args);
    const sets = await measuredSets(data, variantsOf(recipe, []), { ...args, bursts }, minFrames);
    const deals = dealsOf(data, recipe);
    const study = makeStudy(systemOf('swapwatch', CURRENT_SCHEMA, recipe), sets, CLEAN, recipe, deals);
    if (clipsSha256(study.tested) !== file.provenance.dataSha256) {
      throw new WorldError(`The model ${file.id} was trained on other clips than those in ${args.data}.`);
    }
    const say = (sentence: string): void => void process.stderr.write(`reference: ${sentence}\n`);
    const faces = heldOutParts(study, recipe, file, say);
    const made = composeReference(faces, file, CURRENT_SCHEMA, FEATURE_NAMES, recipe.folds);
    const path = join(args.models, file.id, 'reference.json');
    writeFileSync(path, `${JSON.stringify(made)}\n`);
    say(`wrote ${path}: ${made.clips.untouched} untouched and ${made.clips.manipulated} manipulated faces`);
  },
});

/** A model by its id, else the one that ships. Throws WorldError where there is none. */
function readModel(models: string, asked: string | undefined): ModelFile {
  const pointer = join(models, 'current.ts');
  const id = asked ?? (existsSync(pointer) ? POINTER.exec(readFileSync(pointer, 'utf8'))?.[1] : undefined);
  if (id === undefined) throw new WorldError(`No model ships from ${models}. Name one by --id.`);
  const path = join(models, id, 'model.json');
  if (!existsSync(path)) throw new WorldError(`There is no model ${id} in ${models}.`);
  const read = v.safeParse(modelFileSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new WorldError(`${path} is no model of this version.`);
  return read.output;
}
