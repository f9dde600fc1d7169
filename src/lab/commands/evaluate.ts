import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { durallRows } from '../evaluation/durall/rows';
import { PROTOCOLS, protocolRows } from '../evaluation/protocols';
import type { Row } from '../evaluation/row';
import { SHORTCUTS, SYSTEMS, systemOf, type SystemId } from '../evaluation/systems';
import { rowsTable } from '../evaluation/table';
import { expertMemory } from '../training/expert-memory';
import { candidatesOf, selectingLearner } from '../training/select-families';
import { recipeRanges, type RecipeData } from '../training/recipe';
import { dealsOf } from '../training/study';
import { CLEAN, isPseudoVariant } from '../training/training-item';
import { UsageError } from '../world-error';
import { burstsOf, DATA_ARGS, listOf, RECIPE_ARGS, wholeNumber } from './common-args';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
import { readRecipe } from './read-recipe';
import { refuseUnknown } from './read-variant';

export const STEPS = 'h264-480p-crf28';

export const evaluate = defineCommand({
  meta: {
    name: 'evaluate',
    description: 'Train inside folds that share no group and print figures on the held-out clips',
  },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    folds: {
      ...RECIPE_ARGS.folds,
      default: '',
      description:
        'Folds of the cross-validation (default: 10; 5 under leave-..., where all folds are trained for each thing left out)',
    },
    deals: {
      ...RECIPE_ARGS.deals,
      default: '',
      description: `${RECIPE_ARGS.deals.description} (default: ${RECIPE_ARGS.deals.default}; 1 under leave-...)`,
    },
    protocol: { type: 'enum', options: [...PROTOCOLS], default: 'group-cv', description: 'How clips are held out' },
    system: {
      type: 'string',
      valueHint: 'NAMES',
      description: `What judges, comma-separated (default: ${SYSTEMS.join(', ')}; under "shortcut": ${SHORTCUTS.join(', ')})`,
    },
    select: {
      type: 'boolean',
      default: false,
      description:
        'Choose the families of every SVM anew inside every training set, among --families or all of its kind',
    },
    steps: {
      type: 'string',
      default: STEPS,
      valueHint: 'IDS',
      description: 'Recompressions to judge under "recompressed", comma-separated',
    },
    judge: {
      type: 'string',
      default: CLEAN,
      valueHint: 'ID',
      description: 'Variant that is judged under the other protocols: the clips, or a recompression of them',
    },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const protocol = args.protocol;
    const many = protocol.startsWith('leave-');
    const folds = args.folds || (many ? '5' : RECIPE_ARGS.folds.default);
    const deals = args.deals || (many ? '1' : RECIPE_ARGS.deals.default);
    const recipe = readRecipe({ ...args, folds, deals }, CURRENT_SCHEMA);
    const systems = systemsOf(listOf(args.system), protocol === 'shortcut');
    const print = (rows: readonly Row[]): void => {
      process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rowsTable(rows, false));
    };
    if (protocol === 'durall') {
      print(await durallRows(args.data));
      return;
    }
    const say = (sentence: string): void => void process.stderr.write(`evaluate: ${sentence}\n`);
    const steps = listOf(args.steps);
    const judged = protocol === 'recompressed' ? steps : [args.judge];
    judged.forEach(refuseUnknown);
    const made = judged.find(isPseudoVariant);
    if (made !== undefined) throw new UsageError(`${made} is made by the lab itself: it trains, and is never judged.`);
    const data = readData(args);
    const sets = await measuredSets(data, variantsOf(recipe, judged), { ...args, bursts }, minFrames);
    const dealt = dealsOf(data, recipe);
    const rows: Row[] = [];
    const candidates = listOf(args.families).length > 0 ? [recipeRanges(recipe)] : candidatesOf(recipe, CURRENT_SCHEMA);
    const chosen = new Map<string, number>();
    const memory = expertMemory();
    for (const id of systems) {
      const started = performance.now();
      const usual = systemOf(id, CURRENT_SCHEMA, recipe, memory);
      const system =
        args.select && id === 'swapwatch'
          ? {
              ...usual,
              learn: selectingLearner(recipe, candidates, (families) =>
                families.forEach((family) => chosen.set(family, (chosen.get(family) ?? 0) + 1)),
              ),
            }
          : usual;
      rows.push(
        ...(await protocolRows(protocol, system, { sets, recipe, deals: dealt, steps, judged: args.judge, say })),
      );
      say(`${protocol}, ${id}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    for (const [family, times] of [...chosen].sort((a, b) => b[1] - a[1])) say(`${family}: chosen ${times} times`);
    print(rows);
  },
});

/** Systems by name, the usual ones where none are. Throws UsageError on one that is not there. */
function systemsOf(asked: readonly string[], shortcut: boolean): readonly SystemId[] {
  if (asked.length === 0) return shortcut ? SHORTCUTS : SYSTEMS;
  const known: readonly SystemId[] = [...SYSTEMS, ...SHORTCUTS];
  return asked.map((name) => {
    const id = known.find((one) => one === name);
    if (id !== undefined) return id;
    throw new UsageError(`No system ${name}. There are: ${known.join(', ')}.`);
  });
}

/** The variants that a recipe trains on or is calibrated by, and some more; clean ones always, and first. */
export function variantsOf(
  { variants, calibratedBy }: Pick<RecipeData, 'variants' | 'calibratedBy'>,
  more: readonly string[],
): string[] {
  return [...new Set([CLEAN, ...Object.keys(variants), ...calibratedBy, ...more])];
}
