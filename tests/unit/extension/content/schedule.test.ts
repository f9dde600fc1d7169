import { describe, expect, it } from 'vitest';
import {
  ENOUGH_FRAMES,
  FAST_EVERY_MS,
  FAST_FRAMES,
  IDLE_EVERY_MS,
  MAX_FRAMES,
  nextFrameMs,
  RETRY_AT_MOST_MS,
  SLOW_EVERY_MS,
} from '../../../../src/extension/content/lifecycle/schedule';
import { PATIENCE_FRAMES, stateOf } from '../../../../src/extension/messages/video-state';
import { verdict } from '../verdict';

/** Milliseconds until the nth usable frame when every frame is usable. */
function untilUsed(count: number): number {
  let total = 0;
  for (let used = 1; used < count; used += 1) total += nextFrameMs(used, used, 0)!;
  return total;
}

describe('when frames are taken', () => {
  it('has a first verdict of four frames well within the promised four seconds', () => {
    expect(untilUsed(4)).toBeLessThanOrEqual(1500);
  });

  it('is fast for the first usable frames, then slow, then rests', () => {
    expect(nextFrameMs(FAST_FRAMES - 1, FAST_FRAMES, 0)).toBe(FAST_EVERY_MS);
    expect(nextFrameMs(FAST_FRAMES, FAST_FRAMES, 0)).toBe(SLOW_EVERY_MS);
    expect(nextFrameMs(ENOUGH_FRAMES - 1, ENOUGH_FRAMES, 0)).toBe(SLOW_EVERY_MS);
    expect(nextFrameMs(ENOUGH_FRAMES, ENOUGH_FRAMES, 0)).toBeNull();
  });

  it('looks now and then at a video without a usable face, and gives up in the end', () => {
    expect(nextFrameMs(0, 5, 0)).toBe(FAST_EVERY_MS);
    expect(nextFrameMs(0, 50, 0)).toBe(IDLE_EVERY_MS);
    expect(nextFrameMs(0, MAX_FRAMES, 0)).toBeNull();
  });

  it('has been patient before it becomes slow, so that "cannot assess" is said soon', () => {
    expect(PATIENCE_FRAMES * FAST_EVERY_MS).toBeLessThanOrEqual(3000);
    expect(FAST_FRAMES + PATIENCE_FRAMES).toBeGreaterThan(PATIENCE_FRAMES);
  });

  it('backs off from failures, up to a limit', () => {
    const waits = [1, 2, 3, 10].map((failures) => nextFrameMs(0, 1, failures)!);
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
