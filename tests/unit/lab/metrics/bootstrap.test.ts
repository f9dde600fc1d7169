import { describe, expect, test } from 'vitest';
import { groupBootstrap } from '../../../../src/lab/metrics/bootstrap';

const mean = (items: readonly { value: number }[]): number =>
  items.reduce((sum, item) => sum + item.value, 0) / items.length;

describe('groupBootstrap', () => {
  test('gives the same interval for the same seed, another for another', () => {
    const items = [1, 2, 3, 4, 5, 6].map((value) => ({ value, group: `g${value}` }));
    const one = groupBootstrap(items, mean, 200, 7);
    expect(groupBootstrap(items, mean, 200, 7)).toEqual(one);
    expect(groupBootstrap(items, mean, 200, 8)).not.toEqual(one);
    expect(one!.low).toBeGreaterThan(1);
    expect(one!.high).toBeLessThan(6);
    expect(one!.low).toBeLessThan(3.5);
    expect(one!.high).toBeGreaterThan(3.5);
  });

  test('draws groups whole: copies of a clip within a group do not narrow the interval', () => {
    const single = [0, 1, 2, 3].map((value) => ({ value, group: `g${value}` }));
    const copied = single.flatMap((item) => Array.from({ length: 50 }, () => item));
    expect(groupBootstrap(copied, mean, 300, 1)).toEqual(groupBootstrap(single, mean, 300, 1));
  });

  test('says nothing of one group or of what mostly cannot be measured', () => {
    expect(groupBootstrap([{ value: 1, group: 'a' }], mean, 100, 1)).toBeNull();
    const two = [
      { value: 1, group: 'a' },
      { value: 2, group: 'b' },
    ];
    expect(groupBootstrap(two, () => null, 100, 1)).toBeNull();
    // Of two groups drawn twice, one of four draws is "a, a", and three of four hold a "b".
    const all = (value: number) => (drawn: readonly { value: number }[]) =>
      drawn.every((item) => item.value === value) ? 1 : null;
    expect(groupBootstrap(two, all(1), 100, 3)).toBeNull();
    const some = (drawn: readonly { value: number }[]) => (drawn.some((item) => item.value === 2) ? 1 : null);
    expect(groupBootstrap(two, some, 100, 3)).toEqual({ low: 1, high: 1 });
  });
});
