import { expect, it } from 'vitest';
import { beginEpoch, type ElementState } from '../../../../src/extension/content/lifecycle/state';
import { step } from '../../../../src/extension/content/lifecycle/step';
import { wantsBurst } from '../../../../src/extension/content/lifecycle/wants';
import { FULL_PACE } from '../../../../src/extension/messages/pace';
import { scanProgress } from '../../../../src/extension/messages/scan-progress';
import { verdict } from '../verdict';

function state(part: Partial<ElementState>): ElementState {
  const facts = { source: 'https://video.example/a.mp4', videoId: 'id', playing: true, inView: true, bigEnough: true };
  return { ...beginEpoch({ ...facts, pageHidden: false, pace: FULL_PACE, demanded: true }), ...part };
}

it('a scan that the user asked for and no longer wants ends, and says so to both sides', () => {
  const { state: after, effects } = step(state({ announced: true, framesSent: 6 }), { type: 'cancel' });
  expect(after).toMatchObject({ state: 'not-assessable', problem: { kind: 'blocked', reason: 'cancelled' } });
  expect(wantsBurst(after)).toBeNull();
  expect(effects).toEqual([{ type: 'tell-blocked', videoId: 'id', reason: 'cancelled' }]);
});

it('a verdict that stands already stays', () => {
  const judged = state({ announced: true, state: 'assessed', verdict: verdict({ framesUsed: 6 }) });
  const { state: after } = step(judged, { type: 'cancel' });
  expect(after).toMatchObject({ state: 'assessed', verdict: { framesUsed: 6 } });
  expect(wantsBurst(after)).toBeNull();
});

it('a scan that waits for the video to play is as if it had never been asked for', () => {
  const { state: after, effects } = step(state({ playing: false }), { type: 'cancel' });
  expect([after.demanded, after.problem, effects]).toEqual([false, null, []]);
});

it('leaves alone what nobody asked for, and can be asked for anew', () => {
  const watched = state({ demanded: false, announced: true });
  expect(step(watched, { type: 'cancel' }).state).toBe(watched);
  const cancelled = step(state({ announced: true }), { type: 'cancel' }).state;
  const again = step(cancelled, { type: 'demand', videoId: 'again' }).state;
  expect([again.problem, wantsBurst(again) === null]).toEqual([null, false]);
});

it('progress counts moments, and is over when nothing more will be looked at', () => {
  const running = { demanded: true, stable: false, state: 'assessed', problem: null } as const;
  const at = (framesUsed: number) => scanProgress({ ...running, verdict: verdict({ framesUsed }) });
  expect(scanProgress({ ...running, state: 'looking', verdict: null })).toEqual({ done: 0, planned: 8 });
  expect([at(5), at(16)]).toEqual([{ done: 2, planned: 8 }, null]);
  expect(scanProgress({ ...running, verdict: null, demanded: false })).toBeNull();
  expect(scanProgress({ ...running, verdict: null, stable: true })).toBeNull();
  expect(scanProgress({ ...running, verdict: null, problem: { kind: 'blocked', reason: 'cancelled' } })).toBeNull();
});
