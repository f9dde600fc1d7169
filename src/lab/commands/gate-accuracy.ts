import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import type { Clip } from '../data/clip';
import { makeStudy } from '../evaluation/make-study';
import { systemOf } from '../evaluation/systems';
import { accuracyByQuality, type AccuracyRow } from '../gate/accuracy-by-quality';
import { clipQualities } from '../report/measures/clip-quality';
import { heldOutJudge } from '../training/judge-held-out';
import { GROUPS_ONLY, dealsOf } from '../training/study';
import { CLEAN } from '../training/training-item';
import { wholeNumber } from './common-args';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readRecipe, type RecipeOptions } from './read-recipe';

/**
 * How accuracy depends on size and detail of the face, from features that `extract` measured (with as many bursts as a clip's length asks for).
 * One set of held-out models, trained and calibrated on the recipe's variants and the steps (weight 1 where the recipe names none), judges every variant.
 * in   variants: the clean clips and steps of the ladder to be judged
 * Throws WorldError where clips cannot be measured.
 */
export async function gateAccuracy(
  clips: readonly Clip[],
  variants: readonly string[],
  args: RecipeOptions & { readonly data: string; readonly cache: string; readonly 'min-frames': string },
): Promise<AccuracyRow[]> {
  const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
  const plain = readRecipe(args, CURRENT_SCHEMA);
  const weights = Object.fromEntries(variants.map((variant) => [variant, 1]));
  const recipe = {
    ...plain,
    variants: { ...weights, ...plain.variants },
    calibratedBy: [...new Set([...plain.calibratedBy, ...variants])],
  };
  const sets = await measuredSets(clips, variantsOf(recipe, []), { ...args, bursts: null }, minFrames);
  const deals = dealsOf(clips, recipe);
  const system = systemOf('swapwatch', CURRENT_SCHEMA, recipe);
  const judge = heldOutJudge(makeStudy(system, sets, CLEAN, recipe, deals), GROUPS_ONLY);
  const judged = [];
  for (const set of sets.filter(({ variant }) => variants.includes(variant))) {
    judged.push({
      variant: set.variant,
      judged: await judge(set.clips),
      qualityOf: clipQualities(set, CURRENT_SCHEMA),
    });
  }
  return accuracyByQuality(judged);
}
