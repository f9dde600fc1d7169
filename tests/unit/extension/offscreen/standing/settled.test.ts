import { burstCount } from '../../../../../src/media/burst-times';
import { describe, expect, it } from 'vitest';
import { currentModel } from '../../../../../assets/models/current';
import { parseModel } from '../../../../../src/detector/classifier/parse-model';
import type { Band } from '../../../../../src/detector/verdict/verdict';
import {
  bandLimitsOf,
  currentLimits,
  type BandLimits,
} from '../../../../../src/extension/offscreen/standing/band-limits';
import {
  enoughFrames,
  isSettled as settled,
  LEAST_FRAMES,
  type Look,
} from '../../../../../src/extension/offscreen/standing/settled';

const ENOUGH_FRAMES = 16;
const isSettled = (looks: readonly Look[], limits: BandLimits): boolean => settled(looks, limits, ENOUGH_FRAMES);

const limits = { limitsLlr: [-0.1, 0.5, 1], kappa: 1 };
const bandOf = (llr: number): Band =>
  llr >= 1 ? 'strong' : llr >= 0.5 ? 'suspicious' : llr < -0.1 ? 'no-sign' : 'inconclusive';

/** Looks after each burst of two measured frames with these ratios. */
const looks = (...llrs: number[]): Look[] =>
  llrs.map((llr, i) => ({ framesUsed: 2 * (i + 1), llr, band: bandOf(llr) }));

describe('a verdict is settled', () => {
  it('after four bursts when it is far from every limit, not before', () => {
    expect(isSettled(looks(-1, -1, -1), limits)).toBe(false);
    expect(isSettled(looks(-1, -1, -1, -1), limits)).toBe(true);
    expect(looks(-1, -1, -1, -1).at(-1)!.framesUsed).toBe(LEAST_FRAMES);
  });

  it('not while a limit is within what the remaining frames may change', () => {
    // One standard deviation at 8 of 16 frames: 1.2 x sqrt(1/8 - 1/16) = 0.3.
    expect(isSettled(looks(-0.3, -0.3, -0.3, -0.3), limits)).toBe(false);
    expect(isSettled(looks(-0.45, -0.45, -0.45, -0.45), limits)).toBe(true);
  });

  it('sooner the more was seen: the same ratio is far enough off with 12 frames that was too near with 8', () => {
    const four = looks(0.2, 0.2, 0.2, 0.29);
    expect(isSettled(four, limits)).toBe(false);
    expect(isSettled([...four, ...looks(0, 0, 0, 0, 0.29, 0.29).slice(4)], limits)).toBe(true);
  });

  it('not when the margin as it is would carry it over a limit with all frames', () => {
    // 2 x (16 / 17) / (8 / 9) = 2.118: room 0.3 alone would do, growth does not leave it.
    const high = { limitsLlr: [2.35], kappa: 1 };
    expect(isSettled(looks(2, 2, 2, 2), high)).toBe(false);
    expect(isSettled(looks(2, 2, 2, 2), { ...high, kappa: 0 })).toBe(true);
  });

  it('not when the band was another one within the last two bursts', () => {
    expect(isSettled(looks(-1, -1, 0.2, -1), limits)).toBe(false);
    expect(isSettled(looks(-1, 0.2, -1, -1), limits)).toBe(true);
  });

  it('with as many frames as are ever used, wherever it stands', () => {
    const all = looks(0.4, 0.6, 0.4, 0.6, 0.4, 0.6, 0.4, 0.5);
    expect(all.at(-1)!.framesUsed).toBe(ENOUGH_FRAMES);
    expect(isSettled(all, limits)).toBe(true);
    expect(isSettled([], limits)).toBe(false);
  });
});

it('ends with as many frames as a scan measures of a short file, more of small pictures', () => {
  expect([enoughFrames(720), enoughFrames(360)]).toEqual([2 * burstCount(10, 720), 2 * burstCount(10, 360)]);
});

it('goes by the limits of the model that ships', () => {
  const model = parseModel(currentModel);
  for (const limit of currentLimits.limitsLlr) expect(model.band(limit - 1e-6)).not.toBe(model.band(limit));
  expect([...currentLimits.limitsLlr].sort((a, b) => a - b)).toEqual(currentLimits.limitsLlr);
  expect(() => bandLimitsOf({})).toThrow();
});

it('knows of a model without some bands', () => {
  const { bands, ...rest } = currentModel as { bands: object };
  const of = (part: object): readonly number[] => bandLimitsOf({ ...rest, bands: { ...bands, ...part } }).limitsLlr;
  expect(of({ noSignBelowLlr: -1, suspiciousFromLlr: null, strongFromLlr: null })).toEqual([-1]);
  expect(of({ noSignBelowLlr: -1, suspiciousFromLlr: 1, strongFromLlr: null })).toEqual([-1, 1]);
  expect(of({ noSignBelowLlr: -1, suspiciousFromLlr: null, strongFromLlr: 2 })).toEqual([-1, 2, 2]);
});

it('grows by the slower of the two curves of a model, so that nothing is settled too early', () => {
  const bands = { noSignBelowLlr: -0.1, suspiciousFromLlr: 0.5, strongFromLlr: null };
  const of = (withBursts: number, withoutBursts: number): BandLimits =>
    bandLimitsOf({
      calibration: { withBursts: { kappa: withBursts }, withoutBursts: { kappa: withoutBursts } },
      bands,
    });
  expect([of(2, 0.5), of(0.5, 2)]).toEqual(Array(2).fill({ limitsLlr: [-0.1, 0.5], kappa: 2 }));
});
