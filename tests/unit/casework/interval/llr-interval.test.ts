import { describe, expect, it } from 'vitest';
import {
  judgedVectors,
  LEAST_BURSTS,
  llrInterval,
  type JudgedVectors,
} from '../../../../src/casework/interval/llr-interval';
import type { Seen } from '../../../../src/detector/classifier/calibration';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { normalTail, studentT975 } from '../../../../src/casework/interval/student-t';

/** A model of one feature, whose ratio is the feature itself. */
const model = {
  ...{ minFrames: 4, margin: (frame: Float64Array) => frame[0]! },
  ...{ toLlr: (margin: number) => margin, bound: (llr: number) => Math.max(-2, Math.min(2, llr)) },
  detail: (frame: Float64Array) => 10 * frame[0]!,
};

/** A face of which each burst gave two frames of the same value. */
function track(values: readonly number[], trackId = 0): JudgedVectors {
  const nothing = { sum: null, count: 0 };
  const byBurst = new Map(
    values.map((value, burst) => [burst, { frames: { sum: Float64Array.of(2 * value), count: 2 }, bursts: nothing }]),
  );
  return { trackId, byBurst, medianFaceSizePx: 100 };
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

describe('the interval of a ratio', () => {
  const values = [0.2, 0.9, 0.4, 0.7, 0.5, 0.6, 0.3, 0.8];

  it('lies around it, and is the same each time', () => {
    const interval = llrInterval([track(values)], model, mean(values))!;
    expect(interval.low).toBeLessThan(mean(values));
    expect(interval.high).toBeGreaterThan(mean(values));
    expect(llrInterval([track(values)], model, mean(values))).toEqual(interval);
  });

  it('is nothing where all bursts say the same, and wider the more they differ', () => {
    const even = llrInterval([track(Array<number>(8).fill(0.5))], model, 0.5)!;
    expect([even.low, even.high]).toEqual([0.5, 0.5]);
    const width = (spread: number): number => {
      const spread8 = values.map((value) => 0.55 + spread * (value - 0.55));
      const { low, high } = llrInterval([track(spread8)], model, mean(spread8))!;
      return high - low;
    };
    expect(width(2)).toBeGreaterThan(1.5 * width(1));
  });

  it('is not told of too few bursts', () => {
    expect(llrInterval([track(values.slice(0, LEAST_BURSTS - 1))], model, 0.5)).toBeNull();
    expect(llrInterval([track(values.slice(0, LEAST_BURSTS))], model, 0.5)).not.toBeNull();
    expect(llrInterval([], model, 0.5)).toBeNull();
  });

  it('is not told where most draws hold too few frames to judge a face by', () => {
    expect(llrInterval([track(values)], { ...model, minFrames: 2 * values.length + 1 }, 0.5)).toBeNull();
  });

  it('stays within what the model may state', () => {
    const high = values.map((value) => value + 5);
    expect(llrInterval([track(high)], model, 2)).toEqual({ low: 2, high: 2 });
  });

  it('calibrates each draw by the size of the face and by the detail of its own frames', () => {
    const seen: Seen[] = [];
    const watched = { ...model, toLlr: (margin: number, one: Seen) => (seen.push(one), margin) };
    llrInterval([track(values)], watched, mean(values));
    expect(seen.every(({ medianFaceSizePx }) => medianFaceSizePx === 100)).toBe(true);
    const details = seen.map(({ detail }) => detail!);
    expect(Math.min(...details)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...details)).toBeLessThanOrEqual(9);
    expect(new Set(details).size).toBeGreaterThan(50);
  });

  it('leaves faces out that were not judged, and gives each of the others its own size', () => {
    const seen = [track(values), track(values, 1), track(values, 2)];
    const sizes = [
      { trackId: 2, medianFaceSizePx: 300 },
      { trackId: 0, medianFaceSizePx: 80 },
    ];
    expect(judgedVectors(seen, sizes).map(({ trackId, medianFaceSizePx }) => [trackId, medianFaceSizePx])).toEqual([
      [0, 80],
      [2, 300],
    ]);
  });

  it('draws all faces of a burst together', () => {
    // One face is high where the other is low: their mean ratio hardly varies, however the bursts are drawn.
    const [one, other] = [
      track(values),
      track(
        values.map((value) => 1.1 - value),
        1,
      ),
    ];
    const both = llrInterval([one, other], model, 0.55)!;
    const alone = llrInterval([one], model, mean(values))!;
    expect(both.high - both.low).toBeLessThan(alone.high - alone.low);
  });

  it.each([4, 8, 16])('holds the mean of endless bursts in about 95 of 100 clips of %i', (bursts) => {
    const random = seededRandom(bursts);
    const CLIPS = 300;
    let held = 0;
    for (let clip = 0; clip < CLIPS; clip += 1) {
      const drawn = Array.from({ length: bursts }, () => 0.3 + 0.2 * normal(random));
      const { low, high } = llrInterval([track(drawn)], model, mean(drawn))!;
      if (low <= 0.3 && 0.3 <= high) held += 1;
    }
    expect(held / CLIPS).toBeGreaterThan(bursts < 8 ? 0.85 : 0.9);
    expect(held / CLIPS).toBeLessThan(0.985);
  });
});

it('knows the quantiles of Student and the tails of Gauss', () => {
  for (const [freedom, quantile] of [
    [2, 4.303],
    [3, 3.182],
    [7, 2.365],
    [15, 2.131],
    [1000, 1.962],
  ] as const) {
    expect(Math.abs(studentT975(freedom) / quantile - 1)).toBeLessThan(freedom < 5 ? 0.04 : 0.002);
  }
  expect(normalTail(0)).toBeCloseTo(0.5, 6);
  expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
  expect(normalTail(3)).toBeCloseTo(0.00135, 5);
});
