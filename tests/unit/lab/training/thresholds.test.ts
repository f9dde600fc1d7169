import { describe, expect, test } from 'vitest';
import { llrBounds } from '../../../../src/lab/training/bounds';
import { placeBands } from '../../../../src/lab/training/thresholds';

const rising = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('placeBands', () => {
  test('lets 5 of 100 reals be suspicious and 1 strong', () => {
    const reals = rising(100, -90);
    const bands = placeBands([100, 101], reals);
    expect(reals.filter((llr) => llr >= bands.suspiciousFromLlr!)).toHaveLength(5);
    expect(reals.filter((llr) => llr >= bands.strongFromLlr!)).toHaveLength(1);
  });

  test('flags none of several tied reals where not all may be flagged', () => {
    const reals = [...rising(17, -30), 2, 2, 2];
    expect(placeBands([5], reals).suspiciousFromLlr).toBeGreaterThan(2);
  });

  test('places no limit that the reals are too few to show', () => {
    expect(placeBands([1], rising(19, -30)).suspiciousFromLlr).toBeNull();
    const bands = placeBands([1], rising(99, -120));
    expect(bands.suspiciousFromLlr).not.toBeNull();
    expect(bands.strongFromLlr).toBeNull();
  });

  test('never calls suspicious what speaks against manipulation', () => {
    expect(placeBands([1], rising(100, -300))).toMatchObject({ suspiciousFromLlr: 0, strongFromLlr: 0 });
  });

  test('"no sign" misses at most a tenth of the fakes and never lies above 0', () => {
    const fakes = rising(20, -10);
    const { noSignBelowLlr } = placeBands(fakes, rising(20, -40));
    expect(fakes.filter((llr) => llr < noSignBelowLlr)).toHaveLength(2);
    expect(placeBands([3, 4], [1]).noSignBelowLlr).toBe(0);
  });
});

test('bounds grow with the number of groups and differ by side', () => {
  expect(llrBounds(99, 9)).toEqual({ lowerLlr: -1, upperLlr: 2 });
});
