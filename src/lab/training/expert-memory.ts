import type { SvmJson } from 'ml-svm';
import type { Expert, Recipe } from './recipe';
import type { TrainingItem } from './training-item';

/** What an expert's SVM hangs on beside the samples. */
type Settings = Pick<Recipe, 'loss' | 'scaling' | 'sourceBalance' | 'groupBalance'>;

/**
 * SVMs of experts that were trained before. Ablations, and the protocols of one report, train the same expert on the very same samples again and again:
 * without a family, two of three experts are what they were.
 */
export interface ExpertMemory {
  /** The SVM of an expert on samples; `train` is called only where it is not known yet. */
  recall(items: readonly TrainingItem[], expert: Expert, settings: Settings, train: () => SvmJson): SvmJson;
}

/**
 * An empty memory; it grows by the weights of what is trained, some 15 kB for a model of 1900 values.
 * Samples are the same where their vectors are the very same arrays, with the same weights in the same order.
 */
export function expertMemory(): ExpertMemory {
  const numbers = new WeakMap<Float64Array, number>();
  let next = 0;
  const numberOf = (vector: Float64Array): number => {
    const known = numbers.get(vector);
    if (known !== undefined) return known;
    numbers.set(vector, next);
    next += 1;
    return next - 1;
  };
  const kept = new Map<string, SvmJson>();
  return {
    recall(items, { ranges, cost, blockNormalise }, { loss, scaling, sourceBalance, groupBalance }, train) {
      const samples = items.map(({ vector, weight }) => `${numberOf(vector)}x${weight}`).join();
      const families = ranges.map(({ id }) => id);
      const key = JSON.stringify([families, cost, blockNormalise, loss, scaling, sourceBalance, groupBalance, samples]);
      const known = kept.get(key) ?? train();
      kept.set(key, known);
      return known;
    },
  };
}
