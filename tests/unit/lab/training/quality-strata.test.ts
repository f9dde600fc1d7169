import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { cllr } from '../../../../src/lab/metrics/cllr';
import { ANY_QUALITY, calibrate } from '../../../../src/lab/training/calibrate';
import type { HeldOut } from '../../../../src/lab/training/cross-validate';
import { judgeTracks, learnDecision, type TrackMargin } from '../../../../src/lab/training/decision';
import { heldOutJudge } from '../../../../src/lab/training/judge-held-out';
import { byNoQuality, byStrata } from '../../../../src/lab/training/quality-strata';
import type { Strata } from '../../../../src/lab/training/quality-thirds';
import { GROUPS_ONLY, type Study } from '../../../../src/lab/training/study';
import { syntheticClips, syntheticStudy } from '../synthetic-clips';

const [any] = syntheticClips(1, 0);
const bySize: Strata = { valueOf: ({ medianFaceSizePx }) => medianFaceSizePx, slopes: true, ridge: 2 };

function face(margin: number, medianFaceSizePx: number): TrackMargin {
  return { margin, framesUsed: 16, burstsUsed: 8, medianFaceSizePx, detail: null };
}

/** Clips of faces of 1 to 300 px; `marginOf` is given the noise, mean 0 and deviation 0.5. */
function clips(
  labelOf: (sizePx: number) => 'fake' | 'real',
  marginOf: (label: 'fake' | 'real', sizePx: number, noise: number) => number,
): HeldOut[] {
  const random = seededRandom(7);
  return Array.from({ length: 300 }, (_, i) => {
    const label = labelOf(i + 1);
    const margin = marginOf(label, i + 1, random() + random() + random() - 1.5);
    return { clip: { ...any!.clip, id: `c${i}`, label }, fold: 0, margins: [face(margin, i + 1)], looks: [] };
  });
}

const inTurn = (sizePx: number): 'fake' | 'real' => (sizePx % 2 === 0 ? 'fake' : 'real');
/** Margins of both kinds stand 2 higher where faces are large. */
const shifted = clips(inTurn, (label, sizePx, noise) => (label === 'fake' ? 1 : 0) + (sizePx > 200 ? 2 : 0) + noise);

function costOf(heldOut: readonly HeldOut[], strata: Strata | null): number {
  const decision = learnDecision(heldOut, new Set(), strata === null ? byNoQuality : byStrata(strata));
  return cllr(
    heldOut.map(({ clip, margins }) => ({
      fake: clip.label === 'fake',
      score: judgeTracks(margins, decision)!.llr,
    })),
  )!;
}

describe('calibration by strata', () => {
  test('takes off what a third adds to the margins of both kinds', () => {
    expect(costOf(shifted, { ...bySize, slopes: false })).toBeLessThan(costOf(shifted, null) - 0.07);
    expect(costOf(shifted, bySize)).toBeLessThan(costOf(shifted, null) - 0.1);
    const { withBursts } = byStrata(bySize)(shifted, calibrate(shifted))(face(0, 250));
    // Neither kind is likelier halfway between their means, 2 and 3.
    expect(-withBursts.b / withBursts.a).toBeCloseTo(2.5, 0);
  });

  test('gives thirds slopes of their own only where asked to', () => {
    const telling = clips(inTurn, (label, sizePx, noise) => (label === 'fake' && sizePx > 200 ? 2 : 0) + noise);
    const common = calibrate(telling);
    const slopeOf = (slopes: boolean, sizePx: number): number =>
      byStrata({ ...bySize, slopes })(telling, common)(face(0, sizePx)).withBursts.a;
    expect(slopeOf(true, 250)).toBeGreaterThan(1.2 * common.withBursts.a);
    expect(slopeOf(true, 50)).toBeLessThan(0.8 * common.withBursts.a);
    expect(slopeOf(false, 250)).toBe(common.withBursts.a);
  });

  test('is cut at the thirds of the clips that calibrate', () => {
    const calibrationOf = byStrata(bySize)(shifted, calibrate(shifted));
    expect(calibrationOf(face(0, 201))).toBe(calibrationOf(face(0, 5000)));
    expect(calibrationOf(face(0, 200))).toBe(calibrationOf(face(0, 101)));
    expect(calibrationOf(face(0, 100))).toBe(calibrationOf(face(0, 1)));
    expect(new Set([1, 150, 300].map((sizePx) => calibrationOf(face(0, sizePx)))).size).toBe(3);
  });

  test('is drawn to the common curve, the harder the closer', () => {
    const common = calibrate(shifted);
    const offsetOf = (ridge: number): number =>
      byStrata({ ...bySize, ridge })(shifted, common)(face(0, 250)).withBursts.b - common.withBursts.b;
    expect(Math.abs(offsetOf(20))).toBeLessThan(Math.abs(offsetOf(2)));
    expect(offsetOf(1e9)).toBeCloseTo(0, 5);
  });

  test('does not learn how many of a third are fakes', () => {
    const mixed = clips(
      (sizePx) => ((sizePx % 10 === 0) === sizePx > 200 ? 'real' : 'fake'),
      (label, _, noise) => (label === 'fake' ? 1 : 0) + noise,
    );
    const common = calibrate(mixed);
    const { withBursts } = byStrata(bySize)(mixed, common)(face(0, 250));
    expect(Math.abs(withBursts.b / withBursts.a - common.withBursts.b / common.withBursts.a)).toBeLessThan(0.15);
  });

  test('leaves the common curve where a third lacks a kind, and where the quality is not known', () => {
    const sorted = clips(
      (sizePx) => (sizePx > 150 ? 'fake' : 'real'),
      (label, _, noise) => (label === 'fake' ? 1 : 0) + noise,
    );
    const common = calibrate(sorted);
    const calibrationOf = byStrata(bySize)(sorted, common);
    const alike = { ...common, quality: ANY_QUALITY };
    expect(calibrationOf(face(0, 250))).toEqual(alike);
    expect(calibrationOf(face(0, 150))).not.toEqual(alike);
    expect(byStrata({ ...bySize, valueOf: () => null })(sorted, common)(face(0, 150))).toEqual(alike);
  });
});

describe('what a calibration adds by quality', () => {
  const offsetsOf = (heldOut: readonly HeldOut[]) => calibrate(heldOut).quality.medianFaceSizePx!;

  test('is told at the middles of the thirds, and takes off what large faces have in common', () => {
    const { at, add } = offsetsOf(shifted);
    expect(at).toEqual([51, 151, 251]);
    expect(add[2]!).toBeLessThan(-0.5);
    expect(add[2]!).toBeLessThan(Math.min(add[0]!, add[1]!) - 0.5);
    const cost = cllr(
      shifted.map(({ clip, margins }) => ({
        fake: clip.label === 'fake',
        score: judgeTracks(margins, learnDecision(shifted, new Set()))!.llr,
      })),
    )!;
    expect(cost).toBeLessThan(costOf(shifted, null) - 0.04);
  });

  test('leaves curves as they are, and adds next to nothing where faces are alike whatever their size', () => {
    const alike = clips(inTurn, (label, _, noise) => (label === 'fake' ? 1 : 0) + noise);
    const { quality, ...curves } = calibrate(alike);
    expect(byNoQuality(alike, calibrate(alike))(face(0, 1))).toEqual({ ...curves, quality: ANY_QUALITY });
    for (const one of quality.medianFaceSizePx!.add) expect(Math.abs(one)).toBeLessThan(0.15);
  });

  test('is nothing for what is not known of every clip, and where faces are of one size', () => {
    expect(calibrate(shifted).quality.detail).toBeNull();
    const one = shifted.map((clip) => ({
      ...clip,
      margins: clip.margins.map((each) => ({ ...each, medianFaceSizePx: 90 })),
    }));
    expect(calibrate(one).quality).toEqual(ANY_QUALITY);
  });

  test('by detail is fitted on what size left over', () => {
    // Detail falls with size: what is said once by size is not said again.
    const both = shifted.map((clip) => ({
      ...clip,
      margins: clip.margins.map((each) => ({ ...each, detail: -each.medianFaceSizePx })),
    }));
    const { medianFaceSizePx, detail } = calibrate(both).quality;
    expect(medianFaceSizePx).toEqual(offsetsOf(shifted));
    expect(Math.abs(detail!.add[0]!)).toBeLessThan(Math.abs(medianFaceSizePx!.add[2]!) / 2);
  });
});

test('a fold is judged by strata of the other folds alone', async () => {
  const all = syntheticClips(20, 2);
  const plain = syntheticStudy(all);
  const seen: number[][] = [];
  const study: Study = {
    ...plain,
    recalibrate: (heldOut) => {
      seen.push([...new Set(heldOut.map(({ fold }) => fold))].sort());
      const flat = { a: 1e-9, b: Math.LN10, kappa: 0 };
      return () => ({ withBursts: flat, withoutBursts: flat, quality: ANY_QUALITY });
    },
  };
  const verdicts = await heldOutJudge(study, GROUPS_ONLY)(all);
  const rest = (fold: number): number[] => [0, 1, 2, 3, 4].filter((one) => one !== fold);
  expect(seen).toHaveLength(5);
  expect(seen).toEqual(expect.arrayContaining([0, 1, 2, 3, 4].map(rest)));
  expect(verdicts.length).toBeGreaterThan(50);
  for (const { llr } of verdicts) expect(llr).toBeCloseTo(1, 6);
});
