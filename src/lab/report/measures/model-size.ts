import { storedKnots } from '../../training/build-model-file';
import type { LinearModel } from '../../training/linear-model';
import { recipeRanges, type Recipe } from '../../training/recipe';
import type { ModelSize } from '../figures/cost-figures';

/** Bytes of a linear model's numbers as JSON, as a model file has them (knots and weights), with one family after the other. The rest of a model file is about 1 kB. */
export function modelSizes({ scaler, svm }: LinearModel, recipe: Pick<Recipe, 'experts'>): ModelSize[] {
  let features = 0;
  return recipeRanges(recipe).map(({ id, from, to }) => {
    features += to - from;
    const numbers = [storedKnots(scaler), svm.W ?? []].map((list) => list.slice(0, features));
    return { features, bytes: JSON.stringify(numbers).length, family: id };
  });
}
