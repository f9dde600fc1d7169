import { describe, expect, test } from 'vitest';
import { domainOf, isWithin, type Quality } from '../../../../src/lab/training/domain';

const clip = (medianFaceSizePx: number, detail: number | null): Quality => ({ medianFaceSizePx, detail });

describe('domainOf', () => {
  test('runs from the least to the most, with room above the largest face and at both ends of detail; by hand', () => {
    const clips = [clip(83, -1.2), clip(130, 0.4), clip(211, 2.7)];
    // 83 down to 80; 211 x 1.5 = 316.5, up to 320; -1.2 down to -2, and -3; 2.7 up to 3, and 4.
    expect(domainOf(clips)).toEqual({ minFaceSizePx: 80, maxFaceSizePx: 320, detail: { min: -3, max: 4 } });
  });

  test('leaves round sizes where they are; detail always gets its unit', () => {
    expect(domainOf([clip(80, -2), clip(160, 3)])).toEqual({
      minFaceSizePx: 80,
      maxFaceSizePx: 240,
      detail: { min: -3, max: 4 },
    });
  });

  test('is widened by one odd clip among many: what was judged in validation may be judged', () => {
    const usual = Array.from({ length: 1000 }, () => clip(150, 1.5));
    expect(domainOf([...usual, clip(41, -6.5), clip(601, 5.1)])).toEqual({
      minFaceSizePx: 40,
      maxFaceSizePx: 920,
      detail: { min: -8, max: 7 },
    });
  });

  test('smaller and smoother copies of a clip widen it downwards and do not narrow it upwards', () => {
    const clean = clip(200, 2.5);
    const copy = clip(90, -0.5);
    expect(domainOf([clean])).toEqual({ minFaceSizePx: 200, maxFaceSizePx: 300, detail: { min: 1, max: 4 } });
    expect(domainOf([clean, copy])).toEqual({ minFaceSizePx: 80, maxFaceSizePx: 300, detail: { min: -2, max: 4 } });
  });

  test('never begins at 0 px, and says nothing of detail where a clip does not', () => {
    expect(domainOf([clip(12, 1), clip(100, null)])).toEqual({ minFaceSizePx: 1, maxFaceSizePx: 160, detail: null });
  });

  test('needs a clip', () => {
    expect(() => domainOf([])).toThrow(RangeError);
  });
});

describe('isWithin', () => {
  const domain = { minFaceSizePx: 80, maxFaceSizePx: 320, detail: { min: -2, max: 3 } };

  test.each([
    [80, -2, true],
    [320, 3, true],
    [79.9, 0, false],
    [320.1, 0, false],
    [100, -2.1, false],
    [100, 3.1, false],
    [100, null, true],
  ])('a face of %d px and detail %s: %s', (medianFaceSizePx, detail, within) => {
    expect(isWithin({ medianFaceSizePx, detail }, domain)).toBe(within);
  });

  test('asks nothing about detail where the domain says nothing of it', () => {
    expect(isWithin({ medianFaceSizePx: 100, detail: 99 }, { ...domain, detail: null })).toBe(true);
  });

  test('lets every clip in that it was made of', () => {
    const clips = [clip(83, -1.2), clip(130, 0.4), clip(211, 2.7)];
    for (const one of clips) expect(isWithin(one, domainOf(clips))).toBe(true);
  });
});
