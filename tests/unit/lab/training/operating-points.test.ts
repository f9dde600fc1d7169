import { describe, expect, test } from 'vitest';
import { clopperPearson } from '../../../../src/lab/metrics/clopper-pearson';
import { operatingPoints } from '../../../../src/lab/training/operating-points';

describe('clopperPearson', () => {
  test('0 of n and n of n in closed form', () => {
    expect(clopperPearson(0, 10).low).toBe(0);
    expect(clopperPearson(0, 10).high).toBeCloseTo(1 - 0.025 ** (1 / 10), 9);
    expect(clopperPearson(10, 10).low).toBeCloseTo(0.025 ** (1 / 10), 9);
    expect(clopperPearson(10, 10).high).toBe(1);
  });

  test('leaves 2.5 % of the binomial on either side', () => {
    const { low, high } = clopperPearson(3, 20);
    const upTo = (hits: number, p: number): number => {
      let [sum, term] = [0, (1 - p) ** 20];
      for (let k = 0; k <= hits; k += 1) {
        sum += term;
        term *= ((20 - k) / (k + 1)) * (p / (1 - p));
      }
      return sum;
    };
    expect(upTo(3, high)).toBeCloseTo(0.025, 9);
    expect(1 - upTo(2, low)).toBeCloseTo(0.025, 9);
  });

  test('refuses more hits than trials', () => expect(() => clopperPearson(3, 2)).toThrow(RangeError));
});

test('operating points count clips and copies, and as many trials as groups', () => {
  const rated = (['real', 'fake'] as const).flatMap((label) =>
    Array.from({ length: 20 }, (_, i) => ({
      clip: { id: `${label} ${i}`, label, dataset: 'd', group: `${label} ${i >> 1}` },
      llr: i / 10 + (label === 'fake' ? 1 : 0),
    })),
  );
  const { suspicious, strong } = operatingPoints(rated, {
    noSignBelowLlr: 0,
    suspiciousFromLlr: 1.75,
    strongFromLlr: null,
  });
  expect(strong).toBeNull();
  expect(suspicious!.falseAlarms).toEqual({ share: 0.1, ...clopperPearson(1, 10) });
  expect(suspicious!.found.share).toBe(0.6);
});
