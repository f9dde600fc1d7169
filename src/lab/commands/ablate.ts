import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { rowsTable } from '../evaluation/table';
import { isPseudoVariant } from '../training/training-item';
import { UsageError } from '../world-error';
import { ablationBench } from './ablation-bench';
import { ABLATIONS, CLIPS_ALONE, type Ablation } from './ablations';
import { burstsOf, DATA_ARGS, listOf, RECIPE_ARGS, wholeNumber } from './common-args';
import { readData } from './read-data';
import { readRecipe } from './read-recipe';

export const ablate = defineCommand({
  meta: { name: 'ablate', description: 'Print figures with one part changed, each held against the recipe as it is' },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    // Trainings are compared, by the same folds each: more deals would cost much and change little.
    deals: { ...RECIPE_ARGS.deals, default: '1' },
    what: {
      type: 'enum',
      options: Object.keys(ABLATIONS) as Ablation[],
      default: 'families',
      description:
        'What is changed: feature families left out, training groups (learning curve), frames of the judged clips, SVMs, families added, weight of self-blends, copies (--steps) that train, bursts a clip, weights by quality of the face, offsets of its surround removed, landmark sequences added, calibration by strata of quality',
    },
    steps: {
      type: 'string',
      valueHint: 'IDS',
      description: 'Recompressions that are judged beside the clips, and under "copies" train, comma-separated',
    },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const steps = stepsOf(args.what, listOf(args.steps));
    const bench = await ablationBench({
      clips: readData(args),
      recipe: readRecipe(args, CURRENT_SCHEMA),
      minFrames: wholeNumber('min-frames', args['min-frames'], 1),
      steps,
      data: args.data,
      cache: args.cache,
      bursts: burstsOf(args.bursts),
    });
    const rows = await ABLATIONS[args.what](bench);
    process.stdout.write(args.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : rowsTable(rows, false));
  },
});

/** Throws UsageError where the steps do not fit what is changed. */
function stepsOf(what: Ablation, steps: readonly string[]): readonly string[] {
  const made = steps.find(isPseudoVariant);
  if (made !== undefined) throw new UsageError(`${made} is made by the lab itself: it trains, and is never judged.`);
  if (CLIPS_ALONE.includes(what) && steps.length > 0) {
    throw new UsageError(`--what ${what} judges the clips alone: leave --steps out.`);
  }
  if (what === 'copies' && steps.length === 0) {
    throw new UsageError('--what copies needs --steps: the recompressions whose copies train, for instance vp9-480p.');
  }
  return steps;
}
