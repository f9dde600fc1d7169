import SVM, { type SvmJson } from 'ml-svm';
import type { FamilyRange } from '../../detector/classifier/feature-schema';
import { scaleFeatures, type Scaler } from '../../detector/classifier/scaler';
import type { ClipVectors } from './clip-vectors';
import { fitScaler } from './fit-scaler';
import { trainSvm } from './train-svm';

/** Everything that decides what is trained. */
export interface Recipe {
  /** Used families as ranges of the feature vector, in schema order. */
  readonly ranges: readonly FamilyRange[];
  /** C of C-SVC. */
  readonly cost: number;
  readonly blockNormalise: boolean;
  readonly folds: number;
  readonly seed: number;
}

/** A scaler and an SVM, not calibrated yet. */
export interface LinearModel {
  readonly scaler: Scaler;
  readonly svm: SvmJson;
}

/** Trains on the main track of each clip. Throws RangeError without fakes or without reals. */
export async function trainLinear(clips: readonly ClipVectors[], recipe: Recipe): Promise<LinearModel> {
  const vectors = clips.map(({ tracks }) => tracks[0]!.features);
  const scaler = fitScaler(vectors, recipe.ranges, recipe.blockNormalise);
  const svm = await trainSvm(
    vectors.map((vector) => scaleFeatures(vector, recipe.ranges, scaler)),
    clips.map(({ clip }) => clip.label === 'fake'),
    { kernel: { name: 'linear' }, cost: recipe.cost, balanced: true },
  );
  return { scaler, svm };
}

/** Margin of a clip as the detector would give it: that of its worst track. */
export function clipMargin({ scaler, svm }: LinearModel, recipe: Recipe): (clip: ClipVectors) => number {
  const loaded = SVM.load(svm);
  return ({ tracks }) =>
    Math.max(...tracks.map(({ features }) => loaded.margin([scaleFeatures(features, recipe.ranges, scaler)])[0]!));
}
