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
  ENOUGH_FRAMES,
  FAST_EVERY_MS,
  FAST_FRAMES,
  IDLE_EVERY_MS,
  MAX_FRAMES,
  nextBurstMs,
  RETRY_AT_MOST_MS,
  SLOW_EVERY_MS,
} from '../../../../src/extension/content/lifecycle/schedule';
import { PATIENCE_FRAMES, stateOf } from '../../../../src/extension/messages/video-state';
import { burstCount } from '../../../../src/media/burst-times';
import { verdict } from '../verdict';

const MEASURED = Array.from({ length: BURST_FRAMES }, (_, i) => isMeasured(i)).filter(Boolean).length;

it('takes bursts as the detector knows them', () => {
  expect(BURST_FRAMES).toBe(detector.BURST_FRAMES);
  expect(MIN_GAP_S).toBeCloseTo(MIN_BURST_GAP_S - BURST_GAP_TOLERANCE_S, 9);
  expect(MAX_GAP_S).toBeCloseTo(MAX_BURST_GAP_S + BURST_GAP_TOLERANCE_S, 9);
});

describe('when bursts are taken', () => {
  it('has a first verdict of two bursts, or of four single pictures, well within the promised four seconds', () => {
    expect(FAST_FRAMES).toBe(2 * MEASURED);
    expect(parseModel(currentModel).minFrames).toBeLessThanOrEqual(FAST_FRAMES);
    expect(nextBurstMs(MEASURED, BURST_FRAMES, 0)).toBe(FAST_EVERY_MS);
    const single = [1, 2, 3].reduce((sum, used) => sum + nextBurstMs(used, used, 0)!, 0);
    expect(single).toBeLessThanOrEqual(1500);
  });

  it('is slow after the first verdict, then rests with as many bursts as a file of ten seconds gets', () => {
    expect(nextBurstMs(FAST_FRAMES, 2 * BURST_FRAMES, 0)).toBe(SLOW_EVERY_MS);
    expect(nextBurstMs(ENOUGH_FRAMES - 1, 40, 0)).toBe(SLOW_EVERY_MS);
    expect(nextBurstMs(ENOUGH_FRAMES, 48, 0)).toBeNull();
    expect(ENOUGH_FRAMES).toBe(burstCount(10) * MEASURED);
  });

  it('looks now and then at a video without a usable face, picture by picture, and gives up in the end', () => {
    expect([nextBurstMs(0, 6, 0), burstLength(0, 6)]).toEqual([FAST_EVERY_MS, BURST_FRAMES]);
    expect([nextBurstMs(0, 50, 0), burstLength(0, 50)]).toEqual([IDLE_EVERY_MS, 1]);
    expect([nextBurstMs(1, 51, 0), burstLength(1, 51)]).toEqual([SLOW_EVERY_MS, BURST_FRAMES]);
    expect(nextBurstMs(0, MAX_FRAMES, 0)).toBeNull();
  });

  it('has been patient before it becomes slow, so that "cannot assess" is said soon', () => {
    const bursts = PATIENCE_FRAMES / BURST_FRAMES;
    expect(bursts * (FAST_EVERY_MS + BURST_FRAMES * 40)).toBeLessThanOrEqual(3000);
    expect(nextBurstMs(0, PATIENCE_FRAMES, 0)).toBe(FAST_EVERY_MS);
  });

  it('backs off from failures, up to a limit', () => {
    const waits = [1, 2, 3, 10].map((failures) => nextBurstMs(0, 1, failures)!);
    expect(waits).toEqual([5000, 10_000, 20_000, RETRY_AT_MOST_MS]);
  });
});

describe('what is said of a video', () => {
  const unassessed = verdict({ status: 'not-assessable', reason: 'no-face', llr: null, band: null });

  it('is "looking" until there is a verdict or patience ends', () => {
    expect(stateOf(null, 100)).toBe('looking');
    expect(stateOf(unassessed, PATIENCE_FRAMES - 1)).toBe('looking');
    expect(stateOf(unassessed, PATIENCE_FRAMES)).toBe('not-assessable');
    expect(stateOf(verdict(), 4)).toBe('assessed');
  });
});
