import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { usedRanges } from '../../detector/classifier/model';
import { DEFAULT_RECIPE } from '../training/default-recipe';
import type { ExpertData, Recipe, RecipeData } from '../training/recipe';
import { UsageError } from '../world-error';
import { listOf, positiveNumber, wholeNumber } from './common-args';

/** What of `RECIPE_ARGS` decides about a recipe. */
export interface RecipeOptions {
  readonly families?: string | undefined;
  readonly c?: string | undefined;
  readonly 'block-normalise'?: boolean | undefined;
  readonly folds: string;
  readonly seed: string;
  readonly deals: string;
}

/** How families named on the command line are trained unless told otherwise: as one SVM. */
const ASKED_EXPERT = { cost: 0.005, blockNormalise: false };

/** Recipe as asked for on the command line, defaults where nothing was said. Throws UsageError on an unknown family or a bad number. */
export function readRecipe(options: RecipeOptions, schema: FeatureSchema, usual: RecipeData = DEFAULT_RECIPE): Recipe {
  const asked = listOf(options.families);
  const known = schema.families.map((family) => family.id);
  const unknown = asked.filter((family) => !known.includes(family));
  if (unknown.length > 0) {
    throw new UsageError(`No feature family ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  }
  const experts: readonly ExpertData[] = asked.length > 0 ? [{ ...ASKED_EXPERT, families: asked }] : usual.experts;
  return {
    ...usual,
    experts: experts.map(({ families, cost, blockNormalise, ...rest }) => ({
      ...rest,
      ranges: usedRanges(families, schema),
      cost: options.c === undefined ? cost : positiveNumber('c', options.c),
      blockNormalise: options['block-normalise'] ?? blockNormalise,
    })),
    folds: wholeNumber('folds', options.folds, 3),
    seed: wholeNumber('seed', options.seed, 0),
    deals: wholeNumber('deals', options.deals, 1),
  };
}
