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
    what: {
      type: 'enum',
      options: Object.keys(ABLATIONS) as Ablation[],
      default: 'families',
      description:
        'What is changed: feature families left out, training groups (learning curve), frames of the judged clips, SVMs, families added, weight of self-blends, copies (--steps) that train, bursts a clip, weights by quality of the face, offsets of its surround removed, landmark sequences added',
    },
    steps: {
      type: 'string',
      valueHint: 'IDS',
      description: 'Recompressions that are judged beside the clips, and under "copies" train, comma-separated',
    },
    'copy-bursts': {
      type: 'string',
      valueHint: 'N',
      description: 'Bursts of each copy of --steps, or of some: vp9-480p=6,av1-360p=6 (default: as --bursts)',
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
      burstsOfCopies: burstsOfCopies(listOf(args['copy-bursts']), steps, args.bursts),
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

/**
 * Bursts of each step's copies: a number for all, or `STEP=N` for one; `usual` for the others.
 * Throws UsageError on a step that is not among `steps`.
 */
function burstsOfCopies(
  wishes: readonly string[],
  steps: readonly string[],
  usual: string,
): (step: string) => number | null {
  const own = new Map<string, number | null>();
  for (const wish of wishes) {
    const [count = '', step] = wish.split('=').reverse();
    if (step !== undefined && !steps.includes(step)) {
      throw new UsageError(`--copy-bursts names ${step}, which is not among the --steps.`);
    }
    for (const one of step === undefined ? steps : [step]) own.set(one, burstsOf(count));
  }
  return (step) => (own.has(step) ? own.get(step)! : burstsOf(usual));
}
