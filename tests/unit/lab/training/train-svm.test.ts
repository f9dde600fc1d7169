import SVM from 'ml-svm';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { readLibSvmText } from '../../../../src/lab/training/libsvm-text';
import { trainSvm } from '../../../../src/lab/training/train-svm';

function clouds(perClass: number, dimensions: number, gap: number): { rows: number[][]; fake: boolean[] } {
  const random = seededRandom(5);
  const fake = Array.from({ length: 2 * perClass }, (_, i) => i % 3 === 0);
  const rows = fake.map((one) =>
    Array.from({ length: dimensions }, (_, j) => 6 * random() - 3 + (one && j < 5 ? gap : 0)),
  );
  return { rows, fake };
}

describe('trainSvm', () => {
  test('finds the widest street between two points: x = 0, margin 1 at each', async () => {
    const json = await trainSvm([[2], [-2]], [true, false], { kernel: { name: 'linear' }, cost: 10, balanced: false });
    expect(json.W![0]).toBeCloseTo(0.5, 4);
    expect(json.b).toBeCloseTo(0, 4);
    expect(SVM.load(json).margin([[2], [-2]])[0]).toBeCloseTo(1, 4);
  });

  test.each([
    ['linear', { name: 'linear' } as const],
    ['rbf', { name: 'rbf', gamma: 0.02 } as const],
  ])('%s: ml-svm decides as LIBSVM does, to 1e-6, whichever class comes first', async (_, kernel) => {
    const { rows, fake } = clouds(60, 40, 1.5);
    const training = { kernel, cost: 0.5, balanced: true };
    // trainSvm compares every row itself and throws beyond 1e-6.
    const one = SVM.load(await trainSvm(rows, fake, training));
    const flipped = SVM.load(
      await trainSvm(
        rows,
        fake.map((is) => !is),
        training,
      ),
    );
    const margins = one.margin(rows);
    const right = margins.filter((margin, i) => margin > 0 === fake[i]).length;
    expect(right / rows.length).toBeGreaterThan(0.85);
    // The solver stops within its tolerance of the optimum, so the mirrored problem differs a little.
    flipped.margin(rows).forEach((margin, i) => expect(margin).toBeCloseTo(-margins[i]!, 2));
  });

  test('agrees on models whose text is larger than the stack of LIBSVM in WASM (here 3 MB)', async () => {
    const { rows, fake } = clouds(110, 1000, 0.2);
    await expect(
      trainSvm(rows, fake, { kernel: { name: 'linear' }, cost: 0.001, balanced: true }),
    ).resolves.toMatchObject({ options: { kernel: 'linear' } });
  });

  test('balances: the rarer class is not given up', async () => {
    const rows = [...Array.from({ length: 40 }, (_, i) => [-1 + i / 40]), [0.2], [0.3]];
    const fake = rows.map((_, i) => i >= 40);
    const options = { kernel: { name: 'linear' }, cost: 0.05 } as const;
    const even = SVM.load(await trainSvm(rows, fake, { ...options, balanced: true }));
    const uneven = SVM.load(await trainSvm(rows, fake, { ...options, balanced: false }));
    expect(even.margin([[0.3]])[0]).toBeGreaterThan(0);
    expect(uneven.margin([[0.3]])[0]).toBeLessThan(0);
  });

  test('refuses one class, and text that is no two-class model', async () => {
    await expect(trainSvm([[1]], [true], { kernel: { name: 'linear' }, cost: 1, balanced: true })).rejects.toThrow(
      RangeError,
    );
    expect(() => readLibSvmText('svm_type c_svc\nlabel 1 2\nrho 1\nSV\n')).toThrow(RangeError);
  });
});
