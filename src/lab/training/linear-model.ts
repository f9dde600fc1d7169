import SVM, { type SvmJson } from 'ml-svm';
import { scaleFeatures, type Scaler } from '../../detector/classifier/scaler';
import { fitScaler } from './fit-scaler';
import type { Learner, MarginOf } from './learner';
import { trainLinearSvm } from './linear-svm';
import type { Recipe } from './recipe';
import { sampleCosts } from './sample-costs';
import type { TrainingItem } from './training-item';

/** A scaler and an SVM, not calibrated yet. */
export interface LinearModel {
  readonly scaler: Scaler;
  readonly svm: SvmJson;
}

/** Trains on samples of both labels. Throws RangeError without fakes or without reals. */
export function trainLinear(items: readonly TrainingItem[], recipe: Recipe): LinearModel {
  const vectors = items.map(({ vector }) => vector);
  const scaler = fitScaler(vectors, recipe.ranges, recipe.blockNormalise);
  const svm = trainLinearSvm(
    vectors.map((vector) => scaleFeatures(vector, recipe.ranges, scaler, recipe.zLimit)),
    items.map(({ clip }) => clip.label === 'fake'),
    sampleCosts(items, recipe),
  );
  return { scaler, svm };
}

/** Margin of a clip as the detector would give it: that of its worst track. */
export function clipMargin({ scaler, svm }: LinearModel, recipe: Recipe): MarginOf {
  const loaded = SVM.load(svm);
  return ({ tracks }) =>
    Math.max(
      ...tracks.map(
        ({ features }) => loaded.margin([scaleFeatures(features, recipe.ranges, scaler, recipe.zLimit)])[0]!,
      ),
    );
}

/** The learner of a recipe. */
export function linearLearner(recipe: Recipe): Learner {
  return (items) => Promise.resolve(clipMargin(trainLinear(items, recipe), recipe));
}
