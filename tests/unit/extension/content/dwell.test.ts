import { expect, it } from 'vitest';
import {
  beginDwell,
  dwellLeftMs,
  DWELL_MS,
  stepDwell,
  type Dwell,
} from '../../../../src/extension/content/lifecycle/dwell';
import { beginEpoch, type ElementState } from '../../../../src/extension/content/lifecycle/state';
import { FULL_PACE } from '../../../../src/extension/messages/pace';

const shown: ElementState = beginEpoch({
  ...{ source: 'https://video.example/a.mp4', videoId: 'first', playing: true, inView: true, bigEnough: true },
  ...{ pageHidden: false, pace: FULL_PACE, demanded: false },
});
const away: ElementState = { ...shown, inView: false };

const after = (...steps: [ElementState, number][]): Dwell =>
  steps.reduce((dwell, [state, nowMs]) => stepDwell(dwell, state, nowMs), beginDwell('first'));

it('is over when a video was in view and playing long enough', () => {
  expect(dwellLeftMs(after([shown, 100]), 400)).toBe(DWELL_MS - 300);
  expect(after([shown, 100], [shown, 99 + DWELL_MS]).over).toBe(false);
  expect(after([shown, 100], [shown, 100 + DWELL_MS]).over).toBe(true);
});

it.each<[string, ElementState]>([
  ['scrolled past', away],
  ['paused', { ...shown, playing: false }],
  ['small', { ...shown, bigEnough: false }],
  ['on a hidden page', { ...shown, pageHidden: true }],
])('begins anew for a video that was %s meanwhile', (_name, other) => {
  const dwell = after([shown, 0], [other, 600], [shown, 800]);
  expect([dwell.over, dwellLeftMs(dwell, 800)]).toEqual([false, DWELL_MS]);
  expect(dwellLeftMs(after([other, 0]), 5000)).toBe(Infinity);
});

it('is over, too, for a video that leaves just then', () => {
  expect(after([shown, 0], [away, DWELL_MS]).over).toBe(true);
  expect(after([shown, 0], [away, DWELL_MS - 1]).over).toBe(false);
});

it('once over, stays so when the video is scrolled away and back', () => {
  expect(dwellLeftMs(after([shown, 0], [shown, 700], [away, 800], [shown, 900]), 900)).toBe(0);
});

it('is measured for each epoch', () => {
  const dwell = after([shown, 0], [shown, 700], [{ ...shown, videoId: 'second' }, 900]);
  expect([dwell.videoId, dwellLeftMs(dwell, 900)]).toEqual(['second', DWELL_MS]);
});

it('is nothing for a scan that the user asked for, wherever the video is', () => {
  expect(dwellLeftMs(after([{ ...away, demanded: true }, 0]), 0)).toBe(0);
});
