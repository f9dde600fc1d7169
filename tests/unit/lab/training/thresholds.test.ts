import { describe, expect, test } from 'vitest';
import { llrBounds } from '../../../../src/lab/training/bounds';
import { guardedSources, placeBands as place, type RatedClip } from '../../../../src/lab/training/thresholds';

const rising = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Clips of one data set each; no two share a source or a group. */
function rated(label: 'fake' | 'real', llrs: readonly number[], source?: string): RatedClip[] {
  return llrs.map((llr, i) => {
    const id = `${label} ${source ?? ''}${i}`;
    return { clip: { id, label, dataset: source ?? id, group: id }, llr };
  });
}

function placeBands(fakes: readonly number[], reals: readonly number[]): ReturnType<typeof place> {
  return place([...rated('fake', fakes), ...rated('real', reals)]);
}

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

describe('the guard of single sources', () => {
  // 100 reals of many sources below 0, and 13 of one source from 1 to 13.
  const reals = [...rated('real', rising(100, -101)), ...rated('real', rising(13, 1), 'studio')];
  const fakes = rated('fake', [20]);
  const studio = new Set(['studio']);

  test('raises the limit until 8 % of a source at most are flagged: 1 of 13', () => {
    const { suspiciousFromLlr } = place([...fakes, ...reals], studio);
    expect(suspiciousFromLlr).toBe(12.5);
    // 5 of 113 without it.
    expect(place([...fakes, ...reals]).suspiciousFromLlr).toBe(8.5);
  });

  test('lifts "strong" where it would lie below', () => {
    const more = [...rated('real', rising(150, -200)), ...rated('real', rising(10, 1), 'studio')];
    const { suspiciousFromLlr, strongFromLlr } = place([...fakes, ...more], studio);
    expect(suspiciousFromLlr).toBeGreaterThan(10);
    expect(strongFromLlr).toBe(suspiciousFromLlr);
  });

  test('watches sources with 10 real clips, however many copies of fewer there are', () => {
    const copies = rated('real', rising(9, 100), 'few').flatMap((one) => [one, one]);
    const all = [...copies, ...rated('real', rising(10, 1), 'enough'), ...rated('fake', rising(30, 1), 'fakes')];
    expect([...guardedSources(all.map(({ clip }) => clip))]).toEqual(['enough']);
  });
});

test('bounds grow with the number of groups and differ by side', () => {
  expect(llrBounds(99, 9)).toEqual({ lowerLlr: -1, upperLlr: 2 });
});
