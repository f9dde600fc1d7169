import { expect, test } from 'vitest';
import { CURRENT_SCHEMA } from '../../../../../src/detector/classifier/parse-model';
import { readRecipe } from '../../../../../src/lab/commands/read-recipe';
import {
  addedRecipes,
  blendRecipes,
  copyRecipes,
  expertRecipes,
  weighingRecipes,
} from '../../../../../src/lab/evaluation/ablation/other-recipes';
import { recipeRanges, type Recipe } from '../../../../../src/lab/training/recipe';

const recipe: Recipe = {
  ...readRecipe({ folds: '5', seed: '1', deals: '1' }, CURRENT_SCHEMA),
  variants: { clean: 1, 'self-blend-1': 1 },
};
const sizes = ({ experts }: typeof recipe): number[] => experts.map(({ ranges }) => ranges.length);

test('SVMs by themselves, left out, put into one, and with all families of their kind', () => {
  const others = new Map(expertRecipes(recipe, CURRENT_SCHEMA).map((other) => [other.name, sizes(other.recipe)]));
  expect(others.get('only SVM 2')).toEqual([7]);
  expect(others.get('all but SVM 2')).toEqual([8, 10]);
  expect(others.get('one SVM of all')).toEqual([25]);
  const all = others.get('all 41 families by kind')!;
  expect(all).toHaveLength(3);
  expect(all.reduce((sum, size) => sum + size)).toBe(41);
});

test('every family that is not read is added once, to one SVM', () => {
  const added = addedRecipes(recipe, CURRENT_SCHEMA);
  expect(added).toHaveLength(CURRENT_SCHEMA.families.length - recipeRanges(recipe).length);
  for (const other of added) expect(recipeRanges(other.recipe)).toHaveLength(26);
  // Chroma is looked at in single frames: it goes to the SVM that reads these.
  const chroma = added.find(({ name }) => name === 'with lbp-chroma')!;
  expect(sizes(chroma.recipe)).toEqual([8, 7, 11]);
});

test('how measures and samples weigh, one step back at a time and all of them', () => {
  const back = new Map(weighingRecipes(recipe).map((other) => [other.name, other.recipe]));
  expect(back.get('scores by deviation')).toEqual({ ...recipe, scaling: 'deviation' });
  expect(back.get('groups not evened out')).toEqual({ ...recipe, groupBalance: 0 });
  expect(back.get('a third of C')!.experts[1]!.cost).toBeCloseTo(0.05, 12);
  const all = back.get('all three')!;
  expect([all.scaling, all.groupBalance]).toEqual(['deviation', 0]);
  expect(all.experts.map(({ cost }) => cost.toFixed(2))).toEqual(['0.01', '0.05', '0.01']);
});

test('weights of self-blends and of copies, beside what the recipe has', () => {
  expect(blendRecipes(recipe).map((other) => other.recipe.variants)).toEqual(
    [0, 0.1, 0.3, 2, 4].map((weight) => ({ clean: 1, 'self-blend-1': weight })),
  );
  const copies = copyRecipes(recipe, ['vp9-480p', 'av1-360p']);
  expect(copies.map(({ name }) => name)).toEqual([
    ...['vp9-480p of weight 0.3', 'vp9-480p of weight 1', 'av1-360p of weight 0.3', 'av1-360p of weight 1'],
    ...['all 2 steps of weight 0.3', 'all 2 steps of weight 1', 'all copies for every SVM'],
  ]);
  const { recipe: together } = copies.at(-3)!;
  expect(together.variants).toEqual({ clean: 1, 'self-blend-1': 1, 'vp9-480p': 0.3, 'av1-360p': 0.3 });
  const weights = copyRecipes(together, ['vp9-480p']).map(({ recipe: other }) => other.variants['vp9-480p']);
  expect(weights).toEqual([0, 1, 0.3]);
  const every = copyRecipes(together, ['vp9-480p']).at(-1)!.recipe;
  for (const { learnsFrom } of every.experts) expect(learnsFrom).toEqual(Object.keys(together.variants));
});
