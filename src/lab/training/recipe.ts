import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Loss } from './linear-svm';

/** What decides how a linear model is trained, apart from the data, as one can write it down. */
export interface RecipeData {
  /** Ids of the feature families that the model reads. */
  readonly families: readonly string[];
  /** C of a sample of weight 1, before classes are evened out. */
  readonly cost: number;
  readonly loss: Loss;
  /** Weigh each family by 1/sqrt(its length), so that long families do not drown short ones. */
  readonly blockNormalise: boolean;
  /** Standardised features are held to +- this, training standard deviations; Infinity: left as they are. */
  readonly zLimit: number;
  /**
   * Copies of each clip that train, and each copy's weight: `clean` is the clip itself, `h264-480p-crf28` a recompressed copy,
   * `self-blend-1` what the lab blended from reals with seed 1 (pseudo-fakes and their twins; accuracy was best at 0.3 at most).
   * Variants that are not named here do not train. A clip's copies share its group, so no split parts them.
   */
  readonly variants: Readonly<Record<string, number>>;
  /** 0: every clip of a class weighs the same; 1: every data set of a class does; between: weights go with (size of the data set)^-this. */
  readonly sourceBalance: number;
}

/** A recipe for one feature schema, with the folds that models of it are judged by. */
export interface Recipe extends Omit<RecipeData, 'families'> {
  /** Used families as ranges of the feature vector, in schema order. */
  readonly ranges: readonly FamilyRange[];
  readonly folds: number;
  /** Seed of the folds. */
  readonly seed: number;
}
