import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { LINEAR_TRAINING, trainLinearSvm } from '../../../../src/lab/training/linear-svm';
import { trainSvm } from '../../../../src/lab/training/train-svm';

const EXACT = { ...LINEAR_TRAINING, tolerance: 1e-7, maxEpochs: 100_000 };

function clouds(count: number, width: number, gap: number): { rows: number[][]; fake: boolean[] } {
  const random = seededRandom(5);
  const fake = Array.from({ length: count }, (_, i) => i % 3 === 0);
  return {
    fake,
    rows: fake.map((one) =>
      Array.from({ length: width }, (_, j) => 4 * random() - 2 + (one ? 0.3 : 0) + (one && j < 5 ? gap : 0)),
    ),
  };
}

describe('trainLinearSvm', () => {
  test('squared hinge of two points by hand: (1 - w)^2 C each against w^2/2 gives w = 4C/(1 + 4C)', () => {
    const { W, b } = trainLinearSvm([[1], [-1]], [true, false], [0.25, 0.25], EXACT);
    expect(W![0]).toBeCloseTo(0.5, 6);
    expect(b).toBeCloseTo(0, 6);
  });

  // LIBSVM leaves its offset free, this trainer does not. With every sample and its mirror image (-x, -y) LIBSVM's is 0, and the constant 1 can be
  // a feature there too; each sample then counts twice, hence half the C.
  test.each([0.01, 0.1, 1])('hinge: the weights are those of LIBSVM, to 1e-3, at C %s', async (cost) => {
    const { rows, fake } = clouds(60, 30, 0.5);
    const withOne = rows.map((row) => [...row, 1]);
    const theirs = await trainSvm(
      [...withOne, ...withOne.map((row) => row.map((value) => -value))],
      [...fake, ...fake.map((one) => !one)],
      { kernel: { name: 'linear' }, cost: cost / 2, balanced: false },
    );
    const ours = trainLinearSvm(
      rows,
      fake,
      rows.map(() => cost),
      { ...EXACT, loss: 'hinge' },
    );
    [...ours.W!, ours.b].forEach((weight, j) => expect(Math.abs(weight - theirs.W![j]!)).toBeLessThan(1e-3));
  });

  test.each(['hinge', 'squared-hinge'] as const)('%s: a sample of cost 3C weighs as three of cost C', (loss) => {
    const { rows, fake } = clouds(30, 8, 0.2);
    const weighted = trainLinearSvm(
      rows,
      fake,
      rows.map((_, i) => (i < 5 ? 0.3 : 0.1)),
      { ...EXACT, loss },
    );
    const repeated = [...rows, ...rows.slice(0, 5), ...rows.slice(0, 5)];
    const thrice = trainLinearSvm(
      repeated,
      [...fake, ...fake.slice(0, 5), ...fake.slice(0, 5)],
      repeated.map(() => 0.1),
      { ...EXACT, loss },
    );
    weighted.W!.forEach((weight, j) => expect(weight).toBeCloseTo(thrice.W![j]!, 4));
  });

  test('squared hinge: the gradient of the primal vanishes', () => {
    const { rows, fake } = clouds(50, 12, 0.3);
    const cost = 0.2;
    const { W, b } = trainLinearSvm(
      rows,
      fake,
      rows.map(() => cost),
      EXACT,
    );
    const gradient = [...W!, b];
    for (const [i, row] of rows.entries()) {
      const sign = fake[i] ? 1 : -1;
      const short = 1 - sign * (row.reduce((sum, value, j) => sum + value * W![j]!, 0) + b);
      if (short <= 0) continue;
      [...row, 1].forEach((value, j) => (gradient[j]! -= 2 * cost * short * sign * value));
    }
    for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-5);
  });

  test('is the same twice, and nearly the same by another seed, for 500 x 1500', () => {
    const { rows, fake } = clouds(500, 1500, 0.1);
    const costs = rows.map(() => 0.05);
    const one = trainLinearSvm(rows, fake, costs);
    expect(trainLinearSvm(rows, fake, costs)).toEqual(one);
    const other = trainLinearSvm(rows, fake, costs, { ...LINEAR_TRAINING, seed: 2 });
    const margin = (W: readonly number[], row: readonly number[]): number =>
      row.reduce((sum, value, j) => sum + value * W[j]!, 0);
    for (const row of rows.slice(0, 20)) expect(margin(other.W!, row)).toBeCloseTo(margin(one.W!, row), 1);
  });

  test('refuses one class, costs of zero, rows of different lengths and values that are no numbers', () => {
    expect(() => trainLinearSvm([[1]], [true], [1])).toThrow(RangeError);
    expect(() => trainLinearSvm([[1], [2]], [true, false], [1, 0])).toThrow(/cost of 0/);
    expect(() => trainLinearSvm([[1], [2, 3]], [true, false], [1, 1])).toThrow(/row 1/);
    expect(() => trainLinearSvm([[1], [NaN]], [true, false], [1, 1])).toThrow(/NaN/);
  });
});
