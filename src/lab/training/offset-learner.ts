import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { fitSpread } from './fit-spread';
import type { Learner } from './learner';
import { trackMargins, trainLinear } from './linear-model';
import type { Recipe } from './recipe';
import { ridgeFit } from './ridge';
import { standardise } from './standardise';
import { surroundOf, surroundSchema } from './surround';

/**
 * Trains the recipe on what is left of every value after what the clip's own surround leads one to expect of it: a ridge regression on the surround's
 * spectrum and residual statistics, fitted on the unmanipulated training samples.
 * in   ridge: above 0; of standardised surrounds, so that 100 is the weight of 100 samples that say "expect the mean"
 * Throws RangeError where no unmanipulated sample has all its values.
 */
export function offsetFreeLearner(recipe: Recipe, schema: FeatureSchema, ridge: number): Learner {
  const { families } = surroundSchema(schema);
  return (items) => {
    const surrounds = items.map(({ vector }) => surroundOf(vector, schema));
    const scaler = fitSpread(surrounds, families);
    const known = items.flatMap(({ clip, vector }, i) =>
      clip.label === 'real' && !vector.some(Number.isNaN)
        ? [{ surround: standardise(surrounds[i]!, families, scaler), vector }]
        : [],
    );
    const expected = ridgeFit(
      known.map(({ surround }) => surround),
      known.map(({ vector }) => vector),
      ridge,
    );
    const left = (vector: Float64Array): Float64Array => {
      const usual = expected(standardise(surroundOf(vector, schema), families, scaler));
      return vector.map((value, i) => value - usual[i]!);
    };
    const model = trainLinear(
      items.map((item) => ({ ...item, vector: left(item.vector) })),
      recipe,
    );
    const marginsOf = trackMargins(model, recipe);
    return Promise.resolve(({ clip, tracks }) =>
      marginsOf({ clip, tracks: tracks.map((track) => ({ ...track, features: left(track.features) })) }),
    );
  };
}
