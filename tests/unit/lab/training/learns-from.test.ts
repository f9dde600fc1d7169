import { expect, test } from 'vitest';
import { CURRENT_SCHEMA } from '../../../../src/detector/classifier/parse-model';
import { SHORTCUTS, SYSTEMS, systemOf } from '../../../../src/lab/evaluation/systems';
import { buildModelFile } from '../../../../src/lab/training/build-model-file';
import { linearLearner, trainLinear } from '../../../../src/lab/training/linear-model';
import type { Recipe } from '../../../../src/lab/training/recipe';
import { selectFamilies } from '../../../../src/lab/training/select-families';
import { trainingItems } from '../../../../src/lab/training/training-item';
import { modelCard } from '../../../../src/lab/writing/model-card';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';

const [, telling, noise] = syntheticSchema.families;
const settings = { cost: 0.1, blockNormalise: false };
const recipe: Recipe = {
  ...syntheticRecipe,
  variants: { clean: 1, small: 0.5 },
  experts: [
    { ...settings, ranges: [telling!] },
    { ...settings, ranges: [noise!], learnsFrom: ['clean'] },
  ],
};
const clips = syntheticClips(8, 2);
const clean = { variant: 'clean', clips };
// Of the copies the fakes lie on the other side: who learns from them judges otherwise.
const items = trainingItems([clean, { variant: 'small', clips: syntheticClips(8, -3, 4) }], recipe);

test('an SVM learns from the variants that it names, with scores by these alone, and the others from all', async () => {
  const [first, second] = recipe.experts;
  const alone = [
    await linearLearner({ ...recipe, experts: [first!] })(items),
    await linearLearner({ ...recipe, experts: [{ ...second!, learnsFrom: ['clean', 'small'] }] })(
      trainingItems([clean], recipe),
    ),
  ];
  const both = await linearLearner(recipe)(items);
  const all = await linearLearner({ ...recipe, experts: [first!, { ...settings, ranges: [noise!] }] })(items);
  for (const clip of clips) {
    const sum = alone.reduce((total, marginsOf) => total + marginsOf(clip)[0]!, 0);
    expect(both(clip)[0]).toBeCloseTo(sum, 9);
  }
  expect(clips.some((clip) => Math.abs(all(clip)[0]! - both(clip)[0]!) > 0.01)).toBe(true);
});

test('families are chosen by the same samples, and the model file names them', async () => {
  const families = [[telling!], [telling!, noise!]];
  const { experts } = selectFamilies(items, recipe, families);
  const byClips = selectFamilies(trainingItems([clean], recipe), recipe, families).experts;
  expect(experts[1]).toEqual(byClips[1]);
  const { file } = await buildModelFile(syntheticStudy(clips, recipe), recipe, syntheticSchema, {
    ...{ minFrames: 4, burstsPerClip: null, id: null },
  });
  expect(file.provenance.experts.map(({ learnsFrom }) => learnsFrom)).toEqual([undefined, ['clean']]);
  const card = modelCard(file, [], []);
  expect(card).toContain('SVM 1 (C 0.1) reads telling. SVM 2 (C 0.1) reads noise, and learns from clean alone.');
});

test('what is not the detector learns from no copies, and from self-blends as the recipe says', () => {
  const variants = { clean: 1, 'self-blend-1': 0.5, 'vp9-480p': 0.3 };
  const systems = [...SYSTEMS, ...SHORTCUTS].map((id) => systemOf(id, CURRENT_SCHEMA, { ...recipe, variants }));
  expect(systems.map((system) => system.variants)).toEqual([
    undefined,
    ...Array.from({ length: 5 }, () => ({ clean: 1, 'self-blend-1': 0.5 })),
  ]);
});

test('a family that two SVMs read is refused', () => {
  const [first] = recipe.experts;
  expect(() => trainLinear(items, { ...recipe, experts: [first!, first!] })).toThrow(/two experts read one family/);
});
