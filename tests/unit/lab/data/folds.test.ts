import { describe, expect, test } from 'vitest';
import { dealFolds, refuseSharedGroups } from '../../../../src/lab/data/folds';
import type { Label } from '../../../../src/lab/data/clip';

function members(groups: number, perGroup: number): { label: Label; group: string; dataset: string }[] {
  return Array.from({ length: groups * perGroup }, (_, i) => ({
    label: i % perGroup === 0 ? 'real' : 'fake',
    group: `g${Math.floor(i / perGroup)}`,
    dataset: 'one',
  }));
}

describe('dealFolds', () => {
  test('keeps groups whole and spreads fakes and reals', () => {
    const items = members(20, 6);
    const folds = dealFolds(items, 5, 1);
    expect(() => refuseSharedGroups(items, folds)).not.toThrow();
    for (let fold = 0; fold < 5; fold += 1) {
      const here = items.filter((_, i) => folds[i] === fold);
      expect(here.filter((item) => item.label === 'real')).toHaveLength(4);
      expect(here).toHaveLength(24);
    }
  });

  test('leaves no fold empty when one group dwarfs the rest', () => {
    const items = [
      ...members(6, 1),
      ...Array.from({ length: 60 }, () => ({ label: 'fake' as const, group: 'big', dataset: 'one' })),
    ];
    expect(new Set(dealFolds(items, 4, 1)).size).toBe(4);
  });

  test('leaves one group out when there are fewer groups than folds', () => {
    expect(new Set(dealFolds(members(3, 4), 10, 1)).size).toBe(3);
  });

  test("spreads a data set's groups, however small it is beside the others", () => {
    const small = Array.from({ length: 8 }, (_, i) => ({
      label: 'fake' as const,
      group: `small ${i >> 1}`,
      dataset: 'small',
    }));
    const items = [...members(20, 6), ...small];
    for (const seed of [1, 2, 3, 4, 5]) {
      const folds = dealFolds(items, 4, seed);
      expect(new Set(folds.slice(120)).size).toBe(4);
      expect(() => refuseSharedGroups(items, folds)).not.toThrow();
      // The large one is spread none the worse for it: 20 groups, 5 in each fold.
      expect([0, 1, 2, 3].map((fold) => folds.slice(0, 120).filter((one) => one === fold).length)).toEqual(
        Array(4).fill(30),
      );
    }
  });

  test('spreads the reals of every data set, not the reals of all alone', () => {
    // Eight groups of fakes and eight of reals in each of two data sets: by labels alone a fold may hold reals of one data set and fakes of the other.
    const items = ['one', 'two'].flatMap((dataset) =>
      Array.from({ length: 16 }, (_, i) => ({
        label: i < 8 ? ('real' as const) : ('fake' as const),
        group: `${dataset} ${i}`,
        dataset,
      })),
    );
    const folds = dealFolds(items, 4, 1);
    const held = items.map(({ label, dataset }, i) => `${folds[i]} ${dataset} ${label}`);
    expect(new Set(held).size).toBe(16);
    for (const one of held) expect(held.filter((other) => other === one)).toHaveLength(2);
  });

  test('is settled by the seed', () => {
    const items = members(30, 2);
    expect(dealFolds(items, 5, 1)).toEqual(dealFolds(items, 5, 1));
    expect(dealFolds(items, 5, 1)).not.toEqual(dealFolds(items, 5, 2));
  });

  test('needs two folds and two groups', () => {
    expect(() => dealFolds(members(1, 4), 5, 1)).toThrow(RangeError);
    expect(() => dealFolds(members(4, 4), 1, 1)).toThrow(RangeError);
  });
});

test('refuseSharedGroups catches a group in two folds', () => {
  expect(() => refuseSharedGroups([{ group: 'a' }, { group: 'b' }, { group: 'a' }], [0, 1, 1])).toThrow(
    /group a lies in fold 0 and in fold 1/,
  );
});
