import { expect, test } from 'vitest';
import type { FeatureSchema } from '../../../../src/detector/classifier/feature-schema';
import { fitSpread } from '../../../../src/lab/training/fit-spread';
import { sampleCosts } from '../../../../src/lab/training/sample-costs';
import { surroundSchema, surroundVectors } from '../../../../src/lab/training/surround';
import { trainingItems } from '../../../../src/lab/training/training-item';
import { syntheticClips, syntheticSchema, syntheticStudy } from '../synthetic-clips';

test('copies train with their weight, variants that the recipe does not name do not', () => {
  const clips = syntheticClips(2, 0);
  const sets = ['clean', 'small', 'tiny'].map((variant) => ({ variant, clips }));
  const items = trainingItems(sets, { variants: { clean: 1, small: 0.5, tiny: 0 } });
  expect(items.map(({ variant, weight }) => `${variant} ${weight}`)).toEqual([
    ...clips.map(() => 'clean 1'),
    ...clips.map(() => 'small 0.5'),
  ]);
  expect(items[6]!.clip.group).toBe(items[0]!.clip.group);
});

test('classes weigh the same; data sets do as far as asked', () => {
  // Three groups: one real and two fakes each; `even` holds two of the groups, `odd` one.
  const { items } = syntheticStudy(syntheticClips(3, 0));
  const plain = sampleCosts(items, { cost: 0.3, sourceBalance: 0, groupBalance: 0 });
  items.forEach(({ clip }, i) => expect(plain[i]).toBeCloseTo(clip.label === 'real' ? 0.45 : 0.225, 12));
  const even = sampleCosts(items, { cost: 0.3, sourceBalance: 1, groupBalance: 0 });
  const sumOf = (label: string, dataset: string): number =>
    items.reduce((sum, { clip }, i) => (clip.label === label && clip.dataset === dataset ? sum + even[i]! : sum), 0);
  for (const label of ['fake', 'real']) {
    for (const dataset of ['even', 'odd']) expect(sumOf(label, dataset)).toBeCloseTo((0.3 * 9) / 4, 12);
  }
});

test('groups weigh the same as far as asked', () => {
  const { items } = syntheticStudy(syntheticClips(3, 0));
  const fakes = items.filter(({ clip }) => clip.label === 'fake');
  // A group that gives one of its two fakes away has the same say as those that keep both.
  const left = items.filter((item) => item !== fakes[0]);
  const costs = sampleCosts(left, { cost: 0.3, sourceBalance: 0, groupBalance: 1 });
  const ofGroup = new Map<string, number>();
  left.forEach(({ clip }, i) => {
    if (clip.label === 'fake') ofGroup.set(clip.group, (ofGroup.get(clip.group) ?? 0) + costs[i]!);
  });
  expect(ofGroup.size).toBe(3);
  for (const sum of ofGroup.values()) expect(sum).toBeCloseTo((0.3 * 8) / 6, 12);
});

test('what was not measured counts neither in mean nor in spread', () => {
  const rows = [1, 3, NaN].map((value) => Float64Array.of(value, NaN));
  const ranges = [{ id: 'a', group: 'quality', from: 0, to: 2 }] as const;
  expect(fitSpread(rows, ranges)).toMatchObject({ mean: [2, 0], std: [Math.SQRT2, 0] });
});

test('the surround is the face less its difference to the surround', () => {
  const family = (id: string, from: number): FeatureSchema['families'][number] => ({
    id,
    group: 'texture',
    from,
    to: from + 1,
  });
  const schema: FeatureSchema = {
    ...{ id: 's', count: 4, frameCount: 4 },
    families: ['welch-spectrum', 'residual-statistics', 'welch-difference', 'residual-difference'].map(family),
  };
  const [one] = syntheticClips(1, 0);
  const clip = { ...one!, tracks: [{ ...one!.tracks[0]!, features: Float64Array.of(10, 20, 1, 2) }] };
  expect([...surroundVectors([clip], schema)[0]!.tracks[0]!.features]).toEqual([9, 18]);
  expect(surroundSchema(schema)).toMatchObject({
    count: 2,
    families: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  });
  expect(() => surroundSchema(syntheticSchema)).toThrow(/welch-spectrum/);
});
