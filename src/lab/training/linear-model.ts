import SVM, { type SvmJson } from 'ml-svm';
import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { createScaling, type Scaler } from '../../detector/classifier/scaler';
import { expertMemory, type ExpertMemory } from './expert-memory';
import { fitScaler } from './fit-scaler';
import type { Learner, MarginsOf } from './learner';
import { LINEAR_TRAINING, trainLinearSvm } from './linear-svm';
import { recipeRanges, type Expert, type Recipe } from './recipe';
import { sampleCosts } from './sample-costs';
import type { TrainingItem } from './training-item';

/** A scaler and an SVM, not calibrated yet: the sum of the recipe's experts, which is linear as each of them is. */
export interface LinearModel {
  readonly scaler: Scaler;
  /** Reads the scores of `recipeRanges`. */
  readonly svm: SvmJson;
}

/** Where an expert's values lie among those of all used families, and what each is multiplied by. */
function columnsOf(
  { ranges, blockNormalise }: Expert,
  all: readonly FamilyRange[],
): { at: number[]; weights: number[] } {
  const at: number[] = [];
  const weights: number[] = [];
  let start = 0;
  for (const range of all) {
    const length = range.to - range.from;
    if (ranges.some(({ id }) => id === range.id)) {
      for (let i = 0; i < length; i += 1) {
        at.push(start + i);
        weights.push(blockNormalise ? 1 / Math.sqrt(length) : 1);
      }
    }
    start += length;
  }
  return { at, weights };
}

/**
 * Trains every expert on samples of both labels and adds them up.
 * in   samples; recipe; memory: experts that it knows are not trained again
 * Throws RangeError without fakes or without reals.
 */
export function trainLinear(
  items: readonly TrainingItem[],
  recipe: Recipe,
  memory: ExpertMemory = expertMemory(),
): LinearModel {
  const vectors = items.map(({ vector }) => vector);
  const ranges = recipeRanges(recipe);
  const scaler = fitScaler(vectors, ranges, recipe.scaling);
  let scaled: readonly Float64Array[] | null = null;
  const fakes = items.map(({ clip }) => clip.label === 'fake');
  const weights = new Array<number>(scaler.knots.length).fill(0);
  let b = 0;
  for (const expert of recipe.experts) {
    const columns = columnsOf(expert, ranges);
    const svm = memory.recall(items, expert, recipe, () => {
      scaled ??= vectors.map(createScaling(scaler, ranges));
      const samples = scaled.map((values) =>
        Float64Array.from(columns.at, (at, k) => values[at]! * columns.weights[k]!),
      );
      const costs = sampleCosts(items, { ...recipe, cost: expert.cost });
      return trainLinearSvm(samples, fakes, costs, { ...LINEAR_TRAINING, loss: recipe.loss });
    });
    columns.at.forEach((at, k) => {
      weights[at]! += svm.W![k]! * columns.weights[k]!;
    });
    b += svm.b;
  }
  return { scaler, svm: { options: { kernel: 'linear', whitening: false }, b, W: weights } };
}

/** Margins of a clip's tracks as the detector would give them. */
export function trackMargins({ scaler, svm }: LinearModel, recipe: Recipe): MarginsOf {
  const loaded = SVM.load(svm);
  const scale = createScaling(scaler, recipeRanges(recipe));
  return ({ tracks }) => tracks.map(({ features }) => loaded.margin([scale(features)])[0]!);
}

/** The learner of a recipe; learners that share a memory train no expert twice. */
export function linearLearner(recipe: Recipe, memory: ExpertMemory = expertMemory()): Learner {
  return (items) => Promise.resolve(trackMargins(trainLinear(items, recipe, memory), recipe));
}
