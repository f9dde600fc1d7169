import { describe, expect, test } from 'vitest';
import { GATE } from '../../../../src/detector/faces/quality';
import { GATE_LIMITS, isBeyond, standingOf, supportedLimit } from '../../../../src/lab/gate/gate-limits';
import { weightedQuantiles } from '../../../../src/lab/gate/weighted-quantile';

describe('weighted quantiles', () => {
  const one = (value: number, weight = 1): { value: number; weight: number } => ({ value, weight });

  test('are numbers that were measured', () => {
    expect(weightedQuantiles([one(4), one(1), one(3), one(2)], [0, 0.25, 0.26, 0.5, 0.75, 1])).toEqual([
      1, 1, 2, 2, 3, 4,
    ]);
  });

  test('two faces of one clip count as much as one of another', () => {
    // 10 and 20 weigh a half each, 30 one: below 30 lies half of the weight.
    const items = [one(10, 0.5), one(20, 0.5), one(30)];
    expect(weightedQuantiles(items, [0.2, 0.25, 0.5, 0.51])).toEqual([10, 10, 20, 30]);
  });

  test('a share that weights of thirds reach but for rounding counts as reached', () => {
    const thirds = Array.from({ length: 9 }, (_, i) => one(i, 1 / 3));
    expect(weightedQuantiles(thirds, [1 / 3, 2 / 3, 1])).toEqual([2, 5, 8]);
  });

  test('of nothing are a bug', () => expect(() => weightedQuantiles([], [0.5])).toThrow(RangeError));
});

describe('the limit that data support', () => {
  test.each([
    [54.3, 'low', 4, 52],
    [52, 'low', 4, 52],
    [604, 'high', 20, 620],
    [600, 'high', 20, 600],
    [0.3 - 1e-16, 'low', 0.05, 0.3],
    [0.95, 'low', 0.05, 0.95],
  ] as const)('moves %f outwards on the %s side by steps of %f', (tail, side, step, limit) =>
    expect(supportedLimit(tail, side, step)).toBe(limit),
  );

  test('compares with the one in force', () => {
    expect(standingOf(48, 52, 'low', 4)).toBe('looser');
    expect(standingOf(56, 52, 'low', 4)).toBe('tighter');
    expect(standingOf(53, 52, 'low', 4)).toBe('as-supported');
    expect(standingOf(720, 620, 'high', 20)).toBe('looser');
    expect(standingOf(600, 620, 'high', 20)).toBe('tighter');
  });

  test('is itself passed', () => {
    expect(isBeyond(48, 48, 'low')).toBe(false);
    expect(isBeyond(47.9, 48, 'low')).toBe(true);
    expect(isBeyond(720, 720, 'high')).toBe(false);
    expect(isBeyond(720.1, 720, 'high')).toBe(true);
  });
});

test('every limit of the gate is looked at, once', () => {
  expect(GATE_LIMITS.map(({ id }) => id).sort()).toEqual(Object.keys(GATE).sort());
  for (const { id, inForce } of GATE_LIMITS) expect(inForce).toBe(GATE[id]);
});
