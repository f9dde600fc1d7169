import { expect, test } from 'vitest';
import { difference } from '../../../../../src/lab/evaluation/ablation/difference';
import type { HeldOutVerdict } from '../../../../../src/lab/training/judge-held-out';
import { syntheticClips } from '../../synthetic-clips';

/** Verdicts on clips of ten groups, fakes by one llr and reals by another. */
function verdicts(fake: number, real: number): HeldOutVerdict[] {
  return syntheticClips(10, 0).map(({ clip }) => {
    const llr = clip.label === 'fake' ? fake : real;
    return { clip, fold: 0, heldOut: '', margin: llr, llr, suspicious: null, strong: null };
  });
}

test('says what a trial does to AUC and to Cllr, each with the interval of whole groups', () => {
  const before = verdicts(0, 0);
  // Ratios of 3 : 1 the right way cost log2(4 / 3) bits in place of 1.
  const better = difference(verdicts(Math.log10(3), -Math.log10(3)), before);
  const gain = Math.log2(4 / 3) - 1;
  expect(better.aucDifference).toBeCloseTo(0.5, 10);
  expect(better.cllrDifference).toBeCloseTo(gain, 10);
  expect(better.cllrDifferenceLow).toBeCloseTo(gain, 10);
  expect(better.cllrDifferenceHigh).toBeCloseTo(gain, 10);
  // Moved both ways alike the order stays, and the ratios mislead.
  const moved = difference(verdicts(1, 1), before);
  expect(moved.aucDifference).toBe(0);
  expect(moved.cllrDifference).toBeGreaterThan(0.5);
});

test('compares the clips that both judged, and says nothing where there are none', () => {
  const before = verdicts(1, -1);
  expect(difference(verdicts(1, -1), before.slice(0, 20)).cllrDifference).toBe(0);
  expect(difference(verdicts(1, -1), [])).toMatchObject({ aucDifference: null, cllrDifference: null });
});
