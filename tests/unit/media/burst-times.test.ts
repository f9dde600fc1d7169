import { describe, expect, it } from 'vitest';
import { burstCount, burstStarts, stepS } from '../../../src/media/burst-times';

const SHAPE = { frames: 6, minGapS: 0.02 };

describe('burstCount', () => {
  it.each([
    [0, 8],
    [3, 8],
    [10, 8],
    [10.1, 9],
    [15, 9],
    [22, 11],
    [30, 12],
    [7200, 12],
  ])('%f s: %i bursts', (durationS, count) => expect(burstCount(durationS, 720)).toBe(count));

  it('small pictures: the most, however short the clip', () => {
    expect(burstCount(3, 480)).toBe(16);
    expect(burstCount(7200, 576)).toBe(16);
    expect(burstCount(3, 577)).toBe(8);
  });
});

describe('burstStarts', () => {
  it('centres bursts in equal parts of the clip', () => {
    const starts = burstStarts(8.1, 4, SHAPE, 0.04);
    [1, 3, 5, 7].forEach((centreS, i) => expect(starts[i]).toBeCloseTo(centreS - 0.12, 9));
  });

  it('gives fewer where they would overlap, one at least', () => {
    expect(burstStarts(0.5, 4, SHAPE, 0.04)).toHaveLength(2);
    expect(burstStarts(0.1, 4, SHAPE, 0.04)).toEqual([0]);
    expect(burstStarts(0, 4, SHAPE, 0.04)).toEqual([0]);
    const starts = burstStarts(1.3, 8, SHAPE, 1 / 30);
    starts.slice(1).forEach((startS, i) => expect(startS - starts[i]!).toBeGreaterThanOrEqual(0.2 - 1e-9));
  });

  it('knows that a fast stream is not taken picture by picture', () => {
    expect(stepS(SHAPE, 1 / 60)).toBeCloseTo(2 / 60, 9);
    expect(stepS(SHAPE, 1 / 120)).toBeCloseTo(3 / 120, 9);
    expect(stepS(SHAPE, 1 / 50)).toBeCloseTo(1 / 50, 9);
    expect(stepS(SHAPE, 0.1)).toBeCloseTo(0.1, 9);
  });
});
