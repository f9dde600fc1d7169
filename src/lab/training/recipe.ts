import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Scaling } from './fit-scaler';
import type { Loss } from './linear-svm';

/** How one SVM is trained, apart from what it reads. */
interface ExpertSettings {
  /** C of a sample of weight 1, before classes are evened out. */
  readonly cost: number;
  /** Weigh each family by 1/sqrt(its length), so that long families do not drown short ones. */
  readonly blockNormalise: boolean;
  /** Variants that it learns from, of those that the recipe gives weight; absent: all of them. */
  readonly learnsFrom?: readonly string[];
}

/** One of the SVMs whose margins a model adds up. */
export interface ExpertData extends ExpertSettings {
  /** Ids of the feature families that it reads. */
  readonly families: readonly string[];
}

/** What decides how a linear model is trained, apart from the data, as one can write it down. */
export interface RecipeData {
  /**
   * SVMs trained side by side, each on families of one kind. Their margins are added: a sum of SVMs leans on every kind of trace, where one SVM over
   * all families would let those that fit the training clips best drown the others (docs/decisions/feature-families.md has the figures).
   */
  readonly experts: readonly ExpertData[];
  readonly loss: Loss;
  /** How features become scores (`fit-scaler.ts`). */
  readonly scaling: Scaling;
  /**
   * Copies of each clip that train, and each copy's weight: `clean` is the clip itself, `h264-480p-crf28` a recompressed copy,
   * `self-blend-1` what the lab blended from reals with seed 1 (pseudo-fakes and their twins).
   * A clip's copies share its group, so no split parts them.
   */
  readonly variants: Readonly<Record<string, number>>;
  /** Variants whose held-out margins calibrate and place the limits of the bands; never clips that the lab made itself. */
  readonly calibratedBy: readonly string[];
  /** 0: every clip of a class weighs the same; 1: every data set of a class does; between: weights go with (size of the data set)^-this. */
  readonly sourceBalance: number;
  /** The same for groups: at 0 a person with forty clips weighs as much as forty people with one each. */
  readonly groupBalance: number;
}

/** An expert for one feature schema. */
export interface Expert extends ExpertSettings {
  /** Used families as ranges of the feature vector, in schema order. */
  readonly ranges: readonly FamilyRange[];
}

/** A recipe for one feature schema, with the folds that models of it are judged by. */
export interface Recipe extends Omit<RecipeData, 'experts'> {
  readonly experts: readonly Expert[];
  readonly folds: number;
  /** Seed of the folds. */
  readonly seed: number;
  /** How many times folds are dealt, each time by another seed, to measure the clips that calibrate (`study.ts`). */
  readonly deals: number;
}

/** All families that the experts of a recipe read, each once, in the order of the vector. */
export function recipeRanges({ experts }: Pick<Recipe, 'experts'>): FamilyRange[] {
  const ranges = new Map(experts.flatMap((expert) => expert.ranges.map((range) => [range.id, range])));
  return [...ranges.values()].sort((a, b) => a.from - b.from);
}

/** The samples that train an expert. */
export function samplesOf<Item extends { readonly variant: string }>(
  { learnsFrom }: Pick<Expert, 'learnsFrom'>,
  items: readonly Item[],
): readonly Item[] {
  return learnsFrom === undefined ? items : items.filter(({ variant }) => learnsFrom.includes(variant));
}

/** The recipe with those families of its experts that `kept` names; experts that are left without any go. Throws RangeError when none is left. */
export function withFamilies(recipe: Recipe, kept: (range: FamilyRange) => boolean): Recipe {
  const experts = recipe.experts
    .map((expert) => ({ ...expert, ranges: expert.ranges.filter(kept) }))
    .filter(({ ranges }) => ranges.length > 0);
  if (experts.length === 0) throw new RangeError('withFamilies: no family is left');
  return { ...recipe, experts };
}

/** The recipe with one expert, of the first one's settings, that reads the families given. */
export function withOneExpert(recipe: Recipe, ranges: readonly FamilyRange[]): Recipe {
  return { ...recipe, experts: [{ ...recipe.experts[0]!, ranges }] };
}
