import type { FeatureSchema } from '../../../detector/classifier/feature-schema';
import { createScaling } from '../../../detector/classifier/scaler';
import type { FamilyGroup } from '../../../detector/features/family';
import type { ClipVectors } from '../../training/clip-vectors';
import type { LinearModel } from '../../training/linear-model';
import { recipeRanges, type Recipe } from '../../training/recipe';

/** A feature that moves a linear model's margin much, and how it is spread over clips. */
export interface StrongFeature {
  /** "family.name". */
  readonly name: string;
  readonly group: FamilyGroup;
  /** What one training standard deviation of it adds to the margin; above 0: more of it speaks for manipulation. */
  readonly pull: number;
  /** Main faces' scores (`fit-scaler.ts`), from -3 to 3 by place among the training samples. Not measured: left out. */
  readonly fakes: readonly number[];
  readonly reals: readonly number[];
}

/**
 * The features with the largest |W|: the model reads scores, which spread alike.
 * in   names: of all features in schema order; count: how many are wanted
 * out  strongest first
 * Throws RangeError when the SVM is not linear or does not fit the recipe.
 */
export function strongestFeatures(
  { scaler, svm }: LinearModel,
  recipe: Pick<Recipe, 'experts'>,
  { frameCount }: Pick<FeatureSchema, 'frameCount'>,
  names: readonly string[],
  clips: readonly ClipVectors[],
  count: number,
): StrongFeature[] {
  const ranges = recipeRanges(recipe);
  const used = ranges.flatMap(({ from, to, group }) =>
    Array.from({ length: to - from }, (_, i) => ({ index: from + i, group })),
  );
  if (svm.W?.length !== used.length) {
    throw new RangeError(`strongestFeatures: ${svm.W?.length ?? 'no'} weights for ${used.length} features`);
  }
  const scale = createScaling(scaler, ranges);
  const scaled = clips.map(({ clip, tracks }) => {
    const features = tracks[0]!.features;
    return {
      fake: clip.label === 'fake',
      hasBurst: !Number.isNaN(features[frameCount] ?? 0),
      z: scale(features),
    };
  });
  return used
    .map(({ index, group }, at) => ({ index, group, at, pull: svm.W![at]! }))
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull))
    .slice(0, count)
    .map(({ index, group, at, pull }) => {
      const values = (fake: boolean): number[] =>
        scaled.filter((one) => one.fake === fake && (index < frameCount || one.hasBurst)).map(({ z }) => z[at]!);
      return { name: names[index]!, group, pull, fakes: values(true), reals: values(false) };
    });
}
