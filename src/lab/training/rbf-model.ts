import SVM from 'ml-svm';
import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { fitSpread } from './fit-spread';
import type { Learner } from './learner';
import { trainSvm } from './train-svm';
import { standardise } from './standardise';

/** How a published RBF SVM reads its features. */
export interface RbfRecipe {
  readonly ranges: readonly FamilyRange[];
  readonly cost: number;
  /** Of exp(-gamma |x - y|^2). */
  readonly gamma: number;
  /** False: the features are read as they are. */
  readonly standardised: boolean;
}

/** C-SVC of LIBSVM with an RBF kernel, both classes weighing the same; sample weights are not heeded. */
export function rbfLearner({ ranges, cost, gamma, standardised }: RbfRecipe): Learner {
  return async (items) => {
    const vectors = items.map(({ vector }) => vector);
    const fitted = fitSpread(vectors, ranges);
    const scaler = standardised ? fitted : { ...fitted, mean: fitted.mean.map(() => 0), std: fitted.std.map(() => 1) };
    const json = await trainSvm(
      vectors.map((vector) => standardise(vector, ranges, scaler)),
      items.map(({ clip }) => clip.label === 'fake'),
      { kernel: { name: 'rbf', gamma }, cost, balanced: true },
    );
    const svm = SVM.load(json);
    return ({ tracks }) => tracks.map(({ features }) => svm.margin([standardise(features, ranges, scaler)])[0]!);
  };
}
