import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { usedRanges } from '../../detector/classifier/model';
import { DEFAULT_COST, DEFAULT_FAMILIES } from '../training/default-recipe';
import type { Recipe } from '../training/linear-model';
import { UsageError } from '../world-error';
import { listOf, positiveNumber, wholeNumber } from './common-args';

interface RecipeOptions {
  readonly families?: string | undefined;
  readonly c?: string | undefined;
  readonly 'block-normalise': boolean;
  readonly folds: string;
  readonly seed: string;
}

/** Recipe as asked for on the command line, defaults where nothing was said. Throws UsageError on an unknown family or a bad number. */
export function readRecipe(options: RecipeOptions, schema: FeatureSchema): Recipe {
  const asked = listOf(options.families);
  const families = asked.length > 0 ? asked : DEFAULT_FAMILIES;
  const known = schema.families.map((family) => family.id);
  const unknown = families.filter((family) => !known.includes(family));
  if (unknown.length > 0) {
    throw new UsageError(`No feature family ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  }
  return {
    ranges: usedRanges(families, schema),
    cost: options.c === undefined ? DEFAULT_COST : positiveNumber('c', options.c),
    blockNormalise: options['block-normalise'],
    folds: wholeNumber('folds', options.folds, 3),
    seed: wholeNumber('seed', options.seed, 0),
  };
}
