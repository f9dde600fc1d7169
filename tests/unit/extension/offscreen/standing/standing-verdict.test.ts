import { expect, it } from 'vitest';
import { createStanding } from '../../../../../src/extension/offscreen/standing/standing-verdict';
import { verdict } from '../../verdict';

const limits = { limitsLlr: [-0.1, 0.5, 1], kappa: 1 };
const nothing = { verdict: null, stable: false };
const clear = (framesUsed: number) => verdict({ framesUsed, llr: -1, band: 'no-sign' });
const none = verdict({ status: 'not-assessable', reason: 'too-few-frames', llr: null, band: null, framesUsed: 2 });

it('is settled by the ends of bursts alone', () => {
  const standing = createStanding(nothing, limits);
  for (const frames of [2, 4, 6]) standing.add('640x360', clear(frames), true, 0);
  expect(standing.add('640x360', clear(7), false, 0).stable).toBe(false);
  expect(standing.add('640x360', clear(8), false, 0).stable).toBe(false);
  expect(standing.add('640x360', clear(8), true, 0)).toEqual({ verdict: clear(8), stable: true });
});

it('keeps frames of two sizes apart, and lets the size with the most measured frames speak', () => {
  const standing = createStanding(nothing, limits);
  standing.add('320x180', clear(6), true, 0);
  const other = verdict({ framesUsed: 4, llr: 0.7, band: 'suspicious' });
  expect(standing.add('1280x720', other, true, 10_000).verdict).toMatchObject({ framesUsed: 6, band: 'no-sign' });
  const more = verdict({ framesUsed: 8, llr: 0.7, band: 'suspicious' });
  expect(standing.add('1280x720', more, true, 20_000).verdict).toMatchObject({ framesUsed: 8, band: 'suspicious' });
});

it('is not settled by bursts of another size', () => {
  const standing = createStanding(nothing, limits);
  for (const frames of [2, 4, 6]) standing.add('320x180', clear(frames), true, 0);
  expect(standing.add('1280x720', clear(8), true, 0).stable).toBe(false);
});

it('shows a band that does not swing, until it is settled', () => {
  const standing = createStanding(nothing, limits);
  standing.add('640x360', verdict({ framesUsed: 4, llr: 0.55, band: 'suspicious' }), true, 0);
  const below = verdict({ framesUsed: 6, llr: 0.47, band: 'inconclusive' });
  expect(standing.add('640x360', below, true, 9000).verdict).toMatchObject({ llr: 0.47, band: 'suspicious' });
  expect(standing.finish(9000)).toMatchObject({ verdict: { llr: 0.47, band: 'inconclusive' }, stable: true });
});

it('lets what was known of the same media stand until as much is known here', () => {
  const known = { verdict: clear(8), stable: false };
  const standing = createStanding(known, limits);
  expect(standing.add('640x360', verdict({ framesUsed: 4, llr: 2, band: 'strong' }), true, 0)).toBe(known);
  const more = verdict({ framesUsed: 8, llr: 2, band: 'strong' });
  expect(standing.add('640x360', more, true, 0).verdict).toEqual(more);
});

it('has nothing settled to say of a video that cannot be assessed', () => {
  const standing = createStanding(nothing, limits);
  expect(standing.add('640x360', none, true, 0)).toEqual({ verdict: none, stable: false });
  expect(standing.finish(0)).toEqual({ verdict: none, stable: false });
  expect(createStanding(nothing, limits).finish(0)).toEqual(nothing);
});
