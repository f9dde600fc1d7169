import type { FeatureSchema } from '../../../detector/classifier/feature-schema';
import { recipeRanges, withOneExpert, type Expert, type Recipe } from '../../training/recipe';
import { candidatesOf } from '../../training/select-families';
import { isPseudoVariant } from '../../training/training-item';

/** A recipe that is held against the usual one, and what was changed. */
export interface OtherRecipe {
  readonly name: string;
  readonly recipe: Recipe;
}

/** Weights that self-blends, and recompressed copies, are tried with. */
const BLEND_WEIGHTS = [0, 0.1, 0.3, 1, 2, 4] as const;
const COPY_WEIGHTS = [0, 0.3, 1] as const;

type Families = Pick<FeatureSchema, 'families' | 'frameCount'>;

/** The SVMs one by one and left out one by one, all their families in one SVM, and all families there are, each in the SVM of its kind. */
export function expertRecipes(recipe: Recipe, schema: Families): OtherRecipe[] {
  const { experts } = recipe;
  const kinds = candidatesOf(recipe, schema);
  const parts = experts.flatMap((expert, e): OtherRecipe[] => [
    { name: `only SVM ${e + 1}`, recipe: { ...recipe, experts: [expert] } },
    { name: `all but SVM ${e + 1}`, recipe: { ...recipe, experts: experts.filter((one) => one !== expert) } },
  ]);
  return [
    ...(experts.length > 1 ? parts : []),
    ...(experts.length > 1 ? [{ name: 'one SVM of all', recipe: withOneExpert(recipe, recipeRanges(recipe)) }] : []),
    {
      name: `all ${schema.families.length} families by kind`,
      recipe: { ...recipe, experts: experts.map((expert, e) => ({ ...expert, ranges: kinds[e]! })) },
    },
  ];
}

/** Every family that the recipe does not read, added to the SVM of its kind. */
export function addedRecipes(recipe: Recipe, schema: Families): OtherRecipe[] {
  const read = new Set(recipeRanges(recipe).map(({ id }) => id));
  return candidatesOf(recipe, schema).flatMap((kind, e) =>
    kind
      .filter(({ id }) => !read.has(id))
      .map((family): OtherRecipe => {
        const withIt = (expert: Expert): Expert => ({
          ...expert,
          ranges: [...expert.ranges, family].sort((a, b) => a.from - b.from),
        });
        return {
          name: `with ${family.id}`,
          recipe: { ...recipe, experts: recipe.experts.map((expert, i) => (i === e ? withIt(expert) : expert)) },
        };
      }),
  );
}

/** The recipe's self-blends with other weights; none where it names no self-blends. */
export function blendRecipes(recipe: Recipe): OtherRecipe[] {
  const blends = Object.keys(recipe.variants).filter(isPseudoVariant);
  return BLEND_WEIGHTS.filter((weight) => blends.some((variant) => recipe.variants[variant] !== weight)).map(
    (weight) => ({
      name: `self-blends of weight ${weight}`,
      recipe: withWeights(recipe, blends, weight),
    }),
  );
}

/** Copies of each step, and those of all steps at once, with other weights; and every SVM learning from all copies, where some do not. */
export function copyRecipes(recipe: Recipe, steps: readonly string[]): OtherRecipe[] {
  const all = { name: `all ${steps.length} steps`, ids: steps };
  const weighed = [...steps.map((step) => ({ name: step, ids: [step] })), ...(steps.length > 1 ? [all] : [])].flatMap(
    ({ name, ids }) =>
      COPY_WEIGHTS.filter((weight) => ids.some((id) => (recipe.variants[id] ?? 0) !== weight)).map((weight) => ({
        name: `${name} of weight ${weight}`,
        recipe: withWeights(recipe, ids, weight),
      })),
  );
  const experts = recipe.experts.map((expert) => ({ ...expert, learnsFrom: Object.keys(recipe.variants) }));
  const some = recipe.experts.some(({ learnsFrom }) => learnsFrom !== undefined);
  return [...weighed, ...(some ? [{ name: 'all copies for every SVM', recipe: { ...recipe, experts } }] : [])];
}

/** How measures become scores and how samples weigh, one step back at a time, and all of them at once. */
export function weighingRecipes(recipe: Recipe): OtherRecipe[] {
  const byDeviation = { scaling: 'deviation' } as const;
  const uneven = { groupBalance: 0 };
  const smaller = { experts: recipe.experts.map((expert) => ({ ...expert, cost: expert.cost / 3 })) };
  return [
    { name: 'scores by deviation', recipe: { ...recipe, ...byDeviation } },
    { name: 'groups not evened out', recipe: { ...recipe, ...uneven } },
    { name: 'a third of C', recipe: { ...recipe, ...smaller } },
    { name: 'all three', recipe: { ...recipe, ...byDeviation, ...uneven, ...smaller } },
  ];
}

function withWeights(recipe: Recipe, variants: readonly string[], weight: number): Recipe {
  return {
    ...recipe,
    variants: { ...recipe.variants, ...Object.fromEntries(variants.map((variant) => [variant, weight])) },
  };
}
