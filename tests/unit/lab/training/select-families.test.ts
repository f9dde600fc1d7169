import { expect, test } from 'vitest';
import { auc } from '../../../../src/lab/metrics/auc';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { trainOnProducts } from '../../../../src/lab/training/gram-svm';
import { innerFold, type Products } from '../../../../src/lab/training/inner-fold';
import { linearLearner } from '../../../../src/lab/training/linear-model';
import { LINEAR_TRAINING, trainLinearSvm } from '../../../../src/lab/training/linear-svm';
import { candidatesOf, selectFamilies, selectingLearner } from '../../../../src/lab/training/select-families';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';

const { families } = syntheticSchema;
const expert = syntheticRecipe.experts[0]!;

test('an SVM on products has the margins of the SVM on the values', () => {
  const random = seededRandom(7);
  const fake = Array.from({ length: 40 }, (_, i) => i % 3 === 0);
  const rows = fake.map((one) => Array.from({ length: 6 }, () => random() * 4 - 2 + (one ? 0.4 : 0)));
  const costs = rows.map((_, i) => (i % 2 === 0 ? 0.1 : 0.4));
  const exact = { ...LINEAR_TRAINING, tolerance: 1e-6, maxEpochs: 100_000 };
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, k) => sum + one * b[k]!, 0);
  const table = Float32Array.from(rows.flatMap((a) => rows.map((b) => dot(a, b))));
  const coefficients = trainOnProducts(table, fake, costs, exact);
  const { W, b } = trainLinearSvm(rows, fake, costs, exact);
  for (const row of [...rows, [1, -2, 0.5, 3, -1, 0]]) {
    const ours = rows.reduce((sum, other, i) => sum + coefficients[i]! * (dot(other, row) + 1), 0);
    expect(ours).toBeCloseTo(dot(row, W!) + b, 4);
  }
  expect(() => trainOnProducts(table, fake.slice(1), costs)).toThrow(RangeError);
});

test('an inner fold reaches the AUC that the learner itself reaches on it', async () => {
  const { items } = syntheticStudy(syntheticClips(16, 1));
  const [rest, held] = [items.slice(0, 30), items.slice(30)];
  const recipe = { ...syntheticRecipe, experts: [{ ...expert, ranges: families.slice(1) }] };
  const marginsOf = await linearLearner(recipe)(rest);
  const track = { trackId: 0, framesUsed: 1, burstsUsed: 0, medianFaceSizePx: 1, detail: null };
  const theirs = auc(
    held.map(({ clip, vector }) => ({
      fake: clip.label === 'fake',
      score: marginsOf({ clip, tracks: [{ ...track, features: vector }] })[0]!,
    })),
  )!;
  const fold = innerFold(rest, held, families, recipe);
  const [one, other] = families.slice(1).map(fold.productsOf) as [Products, Products];
  const added = {
    among: one.among.map((value, i) => value + other.among[i]!),
    across: one.across.map((value, i) => value + other.across[i]!),
  };
  expect(fold.aucOf(added, expert)).toBeCloseTo(theirs, 6);
  expect(theirs).toBeGreaterThan(0.5);
  expect(theirs).toBeLessThan(1);
});

test('greedy selection takes the family that tells, and stops when the rest is noise', () => {
  const { items } = syntheticStudy(syntheticClips(30, 6));
  const [chosen] = selectFamilies(items, syntheticRecipe, [families]).experts;
  const ids = chosen!.ranges.map(({ id }) => id);
  expect(ids).toContain('telling');
  expect(ids.length).toBeLessThan(3);
});

test('every expert chooses among its own, and learns with what it chose', async () => {
  const { items, tested } = syntheticStudy(syntheticClips(30, 6));
  const recipe = {
    ...syntheticRecipe,
    experts: [
      { ...expert, ranges: [families[1]!] },
      { ...expert, ranges: [families[2]!], blockNormalise: true },
    ],
  };
  const candidates = candidatesOf(recipe, syntheticSchema);
  // `quiet`, which nobody reads, is a frame family and lies beside `telling`, one too.
  expect(candidates.map((own) => own.map(({ id }) => id))).toEqual([['quiet', 'telling'], ['noise']]);
  const told: string[][] = [];
  const marginsOf = await selectingLearner(recipe, candidates, (ids) => told.push([...ids]))(items);
  expect(told).toHaveLength(1);
  expect(told[0]).toEqual(expect.arrayContaining(['telling', 'noise']));
  const [real, fake] = tested;
  expect(marginsOf(fake!)[0]).toBeGreaterThan(marginsOf(real!)[0]!);
});
