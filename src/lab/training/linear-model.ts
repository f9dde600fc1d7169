import SVM, { type SvmJson } from 'ml-svm';
import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { createScaling, type Scaler } from '../../detector/classifier/scaler';
import { expertMemory, type ExpertMemory } from './expert-memory';
import { fitScaler } from './fit-scaler';
import type { Learner, MarginsOf } from './learner';
import { LINEAR_TRAINING, trainLinearSvm } from './linear-svm';
import { recipeRanges, samplesOf, type Expert, type Recipe } from './recipe';
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
 * Trains every expert on those of the samples that it learns from and adds them up.
 * in   samples; recipe; memory: experts that it knows are not trained again
 * Throws RangeError without fakes or without reals, and where two experts read one family.
 */
export function trainLinear(
  items: readonly TrainingItem[],
  recipe: Recipe,
  memory: ExpertMemory = expertMemory(),
): LinearModel {
  const ranges = recipeRanges(recipe);
  if (recipe.experts.flatMap((expert) => expert.ranges).length > ranges.length) {
    throw new RangeError('trainLinear: two experts read one family');
  }
  const count = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const knots = new Array<readonly number[]>(count);
  let levels: readonly number[] = [];
  const weights = new Array<number>(count).fill(0);
  let b = 0;
  for (const expert of recipe.experts) {
    const columns = columnsOf(expert, ranges);
    const seen = samplesOf(expert, items);
    const vectors = seen.map(({ vector }) => vector);
    const scaler = fitScaler(vectors, expert.ranges, recipe.scaling);
    const svm = memory.recall(seen, expert, recipe, () => {
      const scale = createScaling(scaler, expert.ranges);
      const samples = vectors.map((vector) => scale(vector).map((value, k) => value * columns.weights[k]!));
      const fakes = seen.map(({ clip }) => clip.label === 'fake');
      const costs = sampleCosts(seen, { ...recipe, cost: expert.cost });
      return trainLinearSvm(samples, fakes, costs, { ...LINEAR_TRAINING, loss: recipe.loss });
    });
    levels = scaler.levels;
    columns.at.forEach((at, k) => {
      knots[at] = scaler.knots[k]!;
      weights[at] = svm.W![k]! * columns.weights[k]!;
    });
    b += svm.b;
  }
  return { scaler: { levels, knots }, svm: { options: { kernel: 'linear', whitening: false }, b, W: weights } };
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
