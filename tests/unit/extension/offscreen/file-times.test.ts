import { describe, expect, it } from 'vitest';
import { BURST_SHAPE } from '../../../../src/detector/bursts/burst-shape';
import { burstCount, burstStarts } from '../../../../src/media/burst-times';
import { fileTimes } from '../../../../src/extension/offscreen/file-times';

const GAP_S = 1 / 30;
/** Of large pictures: on a page, the others wait for the same detector. */
const LARGE_PX = 720;
const rises = (times: number[]) => times.every((time, i) => i === 0 || time > times[i - 1]!);

describe('which bursts of a file are read', () => {
  it.each([
    ['at the beginning', 0, 60],
    ['in the middle', 30, 60],
    ['at the end', 60, 60],
    ['of a short clip', 1, 2],
    ['of a clip of unknown length', 12, 0],
  ])('rise and lie inside the video %s', (_name, mediaTimeS, durationS) => {
    const times = fileTimes(mediaTimeS, durationS, GAP_S);
    expect(times).toHaveLength(8);
    expect(rises(times)).toBe(true);
    expect(times[0]).toBeGreaterThanOrEqual(0);
    if (durationS > 0) expect(times.at(-1)).toBeLessThanOrEqual(durationS);
  });

  it('are around the moment that the user sees', () => {
    const times = fileTimes(30, 60, GAP_S);
    expect(times[0]).toBe(29);
    expect(times.at(-1)).toBeCloseTo(36);
  });

  it.each([0.1, 0.5, 2, 7])('are those of a scan of the file where the clip is short: %f s', (durationS) => {
    for (const gapS of [1 / 60, 1 / 30, 1 / 15]) {
      expect(fileTimes(1, durationS, gapS)).toEqual(
        burstStarts(durationS, burstCount(durationS, LARGE_PX), BURST_SHAPE, gapS),
      );
    }
  });
});
