import { describe, expect, it } from 'vitest';
import { FIRST } from '../../../../src/lab/commands/ablations';
import { familyRows, framesRows, learningRows } from '../../../../src/lab/evaluation/ablation/rows';
import { makeStudy } from '../../../../src/lab/evaluation/make-study';
import { systemOf } from '../../../../src/lab/evaluation/systems';
import { probit } from '../../../../src/lab/report/drawing/probit';
import { percent } from '../../../../src/lab/report/drawing/numbers';
import { familyWorths, framesPoints, learningPoints } from '../../../../src/lab/report/measures/ablation-points';
import { clipQualities } from '../../../../src/lab/report/measures/clip-quality';
import { alarmsByQuality } from '../../../../src/lab/report/measures/quality-strata';
import { quantileOfSorted } from '../../../../src/lab/report/measures/quantile';
import { reliabilityBins } from '../../../../src/lab/report/measures/reliability';
import { sharesByBin } from '../../../../src/lab/report/measures/shares-by-bin';
import { meanSpectra, spectraAgainstOriginals } from '../../../../src/lab/report/measures/spectra';
import { strongestFeatures } from '../../../../src/lab/report/measures/strongest-features';
import { thirdsOf } from '../../../../src/lab/report/measures/thirds';
import { totalRows, type ReportRow } from '../../../../src/lab/report/measures/total-rows';
import { wilson } from '../../../../src/lab/report/measures/wilson';
import { recipeRanges } from '../../../../src/lab/training/recipe';
import { trainLinear } from '../../../../src/lab/training/linear-model';
import { CLEAN } from '../../../../src/lab/training/training-item';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';
import { verdict } from './verdicts';

const CLIPS = syntheticClips(12, 4);

describe('numbers', () => {
  it('probit: textbook values, odd about one half', () => {
    expect(probit(0.975)).toBeCloseTo(1.959964, 5);
    expect(probit(0.01)).toBeCloseTo(-2.326348, 5);
    expect(probit(0.5)).toBeCloseTo(0, 9);
    expect(() => probit(0)).toThrow(RangeError);
  });

  it('Wilson: Newcombe 1998, Statistics in Medicine 17:857, table I', () => {
    const { low, high } = wilson(15, 148);
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(() => wilson(1, 0)).toThrow(RangeError);
  });

  it('quantiles, thirds, bins, percents', () => {
    expect(quantileOfSorted([0, 10, 20], 0.25)).toBe(5);
    const thirds = thirdsOf([1, 2, 3, 4, 5, 6, 7], ['low', 'mid', 'high'], (limit) => `${limit} px`);
    expect(thirds.names).toEqual(['low (to 3 px)', 'mid (to 5 px)', 'high (above 5 px)']);
    expect([3, 4, 6].map((value) => thirds.bandOf(value))).toEqual([0, 1, 2]);
    expect(sharesByBin([-9, 0.5, 1.5, 2], 0, 2, 2).map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect([0, 0.049, 0.0999, 1, null].map(percent)).toEqual(['0 %', '4.9 %', '10 %', '100 %', '–']);
  });
});

it('reliability: statements that come true lie on the diagonal, whatever the mix of kinds', () => {
  // Llr 1 (10 to 1): of each kind's weight, ten times as much of the fakes'. 10 of 11 fakes, 2 of 22 reals.
  const items = [
    ...Array.from({ length: 10 }, () => ({ fake: true, score: 1 })),
    ...Array.from({ length: 2 }, () => ({ fake: false, score: 1 })),
    { fake: true, score: -1 },
    ...Array.from({ length: 20 }, () => ({ fake: false, score: -1 })),
  ];
  const sure = reliabilityBins(items, 33).filter(({ stated }) => stated > 0.5);
  expect(sure.every(({ stated }) => Math.abs(stated - 10 / 11) < 1e-9)).toBe(true);
  const [low, high] = reliabilityBins(
    items.map((item) => item),
    2,
  );
  expect(low!.stated).toBeLessThan(high!.stated);
  expect(high!.nFakes + high!.nReals + low!.nFakes + low!.nReals).toBe(33);
  expect(reliabilityBins([{ fake: true, score: 0 }], 3)).toEqual([]);
});

it('spectra: means by label; differences to the own original alone', () => {
  const range = { id: 'telling', group: 'residual', from: 2, to: 5 } as const;
  const spectra = meanSpectra(CLIPS, range);
  expect([spectra.nFakes, spectra.nReals]).toEqual([24, 12]);
  const { points, pairs } = spectraAgainstOriginals(CLIPS, range);
  expect(pairs).toBe(24);
  expect(points.map(({ frequency }) => frequency)).toEqual([0, 0.5, 1]);
  // Feature 2 moves by 4 nepers of power = 17.4 dB with manipulation, the others by nothing.
  expect(points[0]!.mean).toBeGreaterThan(15);
  expect(Math.abs(points[2]!.mean)).toBeLessThan(3);
  expect(points[0]!.low).toBeLessThan(points[0]!.mean);
});

it('strongest features: the one that tells comes first, and speaks for manipulation', () => {
  const model = trainLinear(syntheticStudy(CLIPS).items, syntheticRecipe);
  const names = Array.from({ length: 9 }, (_, i) => `f${i}`);
  const [first, second] = strongestFeatures(model, syntheticRecipe, syntheticSchema, names, CLIPS, 2);
  expect(first).toMatchObject({ name: 'f2', group: 'residual' });
  expect(first!.pull).toBeGreaterThan(Math.abs(second!.pull));
  expect([first!.fakes.length, first!.reals.length]).toEqual([24, 12]);
});

it('features of bursts are not counted where there was none', () => {
  const model = trainLinear(syntheticStudy(CLIPS).items, syntheticRecipe);
  const lost = CLIPS.map(({ clip, tracks }) => ({
    clip,
    tracks: tracks.map((track) => ({ ...track, features: track.features.map((value, i) => (i < 5 ? value : NaN)) })),
  }));
  const names = Array.from({ length: 9 }, (_, i) => `f${i}`);
  const strong = strongestFeatures(model, syntheticRecipe, syntheticSchema, names, lost, 7);
  expect(strong.filter(({ fakes }) => fakes.length === 0).map(({ name }) => name).sort()).toEqual(['f5', 'f6', 'f7', 'f8']); // prettier-ignore
});

it('quality: face sizes in thirds, each with its own alarms', () => {
  const qualities = clipQualities({ clips: CLIPS, shortcuts: [] }, syntheticSchema);
  const judged = CLIPS.map(({ clip }) => ({
    ...verdict(clip.label, 0, { suspicious: Number(clip.group.slice(1)) > 7 }),
    clip,
  }));
  const panels = alarmsByQuality(judged, qualities);
  expect(panels.map(({ heading }) => heading)).toEqual(['size of the face']);
  expect(panels[0]!.strata.map(({ nReals, suspicious }) => [nReals, suspicious!.share])).toEqual([
    [4, 0],
    [4, 0],
    [4, 1],
  ]);
});

it('total rows: all clips only, harder settings later', () => {
  const row = (protocol: string, system: string, dataset = 'all'): ReportRow => ({
    protocol,
    system,
    dataset,
    variant: 'clean',
    method: 'all',
    kind: 'all',
    nFake: 1,
    nReal: 1,
    auc: 0.5,
    aucLow: null,
    aucHigh: null,
    tprAtFpr5: null,
    pairedRate: null,
    nPairs: 0,
    cllr: null,
  });
  const rows = [
    row('leave-dataset-out', 'swapwatch'),
    row('shortcut', 'metadata'),
    row('group-cv', 'swapwatch'),
    row('group-cv', 'swapwatch', 'DFD'),
    { ...row('recompressed', 'swapwatch'), variant: 'vp9-480p' },
    { ...row('leave-dataset-out', 'swapwatch'), variant: 'vp9-480p' },
  ];
  expect(totalRows(rows).map(({ setting }) => setting)).toEqual([
    'known sources, new persons',
    'recompressed as vp9-480p',
    'unseen data sets',
    'unseen data sets, recompressed as vp9-480p',
  ]);
});

describe('rows of `lab ablate`', () => {
  const study = makeStudy(
    systemOf('swapwatch', syntheticSchema, syntheticRecipe),
    [{ variant: CLEAN, clips: CLIPS, shortcuts: [], notAssessed: [] }],
    CLEAN,
    syntheticRecipe,
    syntheticStudy(CLIPS).deals,
  );

  it('families: the whole, each left out and alone', async () => {
    const rows = await familyRows(study, syntheticRecipe, recipeRanges(syntheticRecipe), []);
    const { whole, families } = familyWorths(rows);
    expect(whole!.auc).toBeGreaterThan(0.8);
    expect(families.map(({ family }) => family)).toEqual(['telling', 'noise']);
    expect(families[0]!.alone!.auc).toBeGreaterThan(families[0]!.without!.auc);
  });

  it('groups: percents in order, draws with their range', async () => {
    const points = learningPoints(await learningRows(study, []));
    expect(points.map(({ amount }) => amount)).toEqual([25, 50, 75, 100]);
    expect(points[0]!.low).toBeLessThanOrEqual(points[0]!.auc);
    expect(points[3]!.low).toBeNull();
  });

  it('frames: pictures, bursts and everything', async () => {
    const set = { variant: CLEAN, clips: CLIPS, shortcuts: [], notAssessed: [] };
    const looks = new Map(FIRST.map(({ name }) => [name, set]));
    const { frames, bursts, all } = framesPoints(await framesRows(study, looks, []));
    expect(frames.map(({ amount }) => amount)).toEqual([1, 2, 4, 8]);
    expect(bursts.map(({ amount }) => amount)).toEqual([1, 2, 4, 8]);
    expect(all!.auc).toBeCloseTo(frames[0]!.auc, 12);
  });
});
