import { describe, expect, it } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { BURST_GAP_TOLERANCE_S, MAX_BURST_GAP_S, MIN_BURST_GAP_S } from '../../../../src/detector/bursts/burst-gap';
import { parseModel } from '../../../../src/detector/classifier/parse-model';
import { isMeasured } from '../../../../src/detector/bursts/step-bursts';
import * as detector from '../../../../src/detector/features/family';
import { MAX_GAP_S, MIN_GAP_S } from '../../../../src/extension/content/capture/burst';
import {
  BURST_FRAMES,
  burstLength,
  FAST_EVERY_MS,
  FAST_FRAMES,
  IDLE_EVERY_MS,
  MAX_FRAMES,
  nextBurstMs as next,
  RETRY_AT_MOST_MS,
  SLOW_EVERY_MS,
  STEADY_EVERY_MS,
  STEADY_FRAMES,
  WINDOW_FRAMES,
} from '../../../../src/extension/content/lifecycle/schedule';
import { CAPTURE_AHEAD_MS, DWELL_MS } from '../../../../src/extension/content/lifecycle/dwell';
import {
  PATIENCE_FRAMES,
  PATIENCE_LEAST_FRAMES,
  PATIENCE_MS,
  stateOf,
} from '../../../../src/extension/messages/video-state';
import { MOST_BURSTS } from '../../../../src/media/burst-times';
import { verdict } from '../verdict';

const MEASURED = Array.from({ length: BURST_FRAMES }, (_, i) => isMeasured(i)).filter(Boolean).length;

it('takes bursts as the detector knows them', () => {
  expect(BURST_FRAMES).toBe(detector.BURST_FRAMES);
  expect(MIN_GAP_S).toBeCloseTo(MIN_BURST_GAP_S - BURST_GAP_TOLERANCE_S, 9);
  expect(MAX_GAP_S).toBeCloseTo(MAX_BURST_GAP_S + BURST_GAP_TOLERANCE_S, 9);
});

const nextBurstMs = (framesUsed: number, framesSent: number, failures = 0): number | null =>
  next({ framesUsed, framesSent, failures, stable: false });

describe('when bursts are taken', () => {
  it('has a first verdict of two bursts, or of four single pictures, within the promised time', () => {
    expect(FAST_FRAMES).toBe(2 * MEASURED);
    expect(parseModel(currentModel).minFrames).toBeLessThanOrEqual(FAST_FRAMES);
    expect(nextBurstMs(MEASURED, BURST_FRAMES)).toBe(FAST_EVERY_MS);
    const single = [1, 2, 3].reduce((sum, used) => sum + nextBurstMs(used, used)!, 0);
    expect(single).toBeLessThanOrEqual(1500);
    // Dwell, gap, second burst at 25 pictures a second: leaves more than a second of 2.5 s for the detector.
    expect(DWELL_MS + FAST_EVERY_MS + BURST_FRAMES * 40).toBeLessThanOrEqual(1500);
  });

  it('begins the first burst so early that it is there when the dwell is over', () => {
    expect(CAPTURE_AHEAD_MS).toBeGreaterThanOrEqual(BURST_FRAMES * 40);
    expect(CAPTURE_AHEAD_MS).toBeLessThan(DWELL_MS);
  });

  it('has taken the bursts by which most videos are settled within the promised six seconds', () => {
    const burstMs = BURST_FRAMES * 40;
    // `settled.ts`: half of them with 12 measured frames. Leaves a second for the detector.
    const steady = (12 - FAST_FRAMES) / MEASURED;
    expect(DWELL_MS + FAST_EVERY_MS + burstMs + steady * (STEADY_EVERY_MS + burstMs)).toBeLessThanOrEqual(5000);
    expect(nextBurstMs(STEADY_FRAMES - MEASURED, 5 * BURST_FRAMES)).toBe(STEADY_EVERY_MS);
    expect(nextBurstMs(FAST_FRAMES, 2 * BURST_FRAMES)).toBe(STEADY_EVERY_MS);
  });

  it('is slow then, and rests as soon as the verdict is settled', () => {
    expect(nextBurstMs(STEADY_FRAMES, 30)).toBe(SLOW_EVERY_MS);
    expect(MAX_FRAMES).toBeGreaterThanOrEqual(MOST_BURSTS * BURST_FRAMES);
    expect(next({ framesUsed: 8, framesSent: 24, failures: 0, stable: true })).toBeNull();
  });

  it('looks now and then at a video without a usable face, picture by picture, and gives up in the end', () => {
    expect([nextBurstMs(0, 6), burstLength(0, 6)]).toEqual([FAST_EVERY_MS, BURST_FRAMES]);
    expect([nextBurstMs(0, 50), burstLength(0, 50)]).toEqual([IDLE_EVERY_MS, 1]);
    expect([nextBurstMs(1, 51), burstLength(1, 51)]).toEqual([SLOW_EVERY_MS, BURST_FRAMES]);
    expect(nextBurstMs(0, MAX_FRAMES)).toBeNull();
  });

  it('has been patient before it becomes slow, so that "cannot assess" is said soon', () => {
    const bursts = PATIENCE_FRAMES / BURST_FRAMES;
    expect(bursts * (FAST_EVERY_MS + BURST_FRAMES * 40)).toBeLessThanOrEqual(3000);
    expect(nextBurstMs(0, PATIENCE_FRAMES)).toBe(FAST_EVERY_MS);
  });

  it('backs off from failures, up to a limit', () => {
    const waits = [1, 2, 3, 10].map((failures) => nextBurstMs(0, 1, failures)!);
    expect(waits).toEqual([5000, 10_000, 20_000, RETRY_AT_MOST_MS]);
  });

  it('keeps less than one burst of a video under way', () => expect(WINDOW_FRAMES).toBeLessThan(BURST_FRAMES));
});

describe('what is said of a video', () => {
  const unassessed = verdict({ status: 'not-assessable', reason: 'no-face', llr: null, band: null });

  it('is "looking" until there is a verdict or patience ends', () => {
    expect(stateOf(null, 100, 0)).toBe('looking');
    expect(stateOf(unassessed, PATIENCE_FRAMES - 1, 0)).toBe('looking');
    expect(stateOf(unassessed, PATIENCE_FRAMES, 0)).toBe('not-assessable');
    expect(stateOf(verdict(), 4, 0)).toBe('assessed');
  });

  it('asks nobody to wait for a slow machine', () => {
    expect(stateOf(unassessed, PATIENCE_LEAST_FRAMES, PATIENCE_MS - 1)).toBe('looking');
    expect(stateOf(unassessed, PATIENCE_LEAST_FRAMES, PATIENCE_MS)).toBe('not-assessable');
    expect(stateOf(unassessed, PATIENCE_LEAST_FRAMES - 1, 60_000)).toBe('looking');
    expect(PATIENCE_LEAST_FRAMES).toBe(BURST_FRAMES);
  });
});
