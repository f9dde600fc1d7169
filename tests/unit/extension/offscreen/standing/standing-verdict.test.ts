import { expect, it } from 'vitest';
import { createStanding } from '../../../../../src/extension/offscreen/standing/standing-verdict';
import { verdict } from '../../verdict';

const limits = { limitsLlr: [-0.1, 0.5, 1], kappa: 1 };
const sized = (width: number, height: number) => ({ width, height });
const nothing = { verdict: null, stable: false };
const clear = (framesUsed: number) => verdict({ framesUsed, llr: -1, band: 'no-sign' });
const none = verdict({ status: 'not-assessable', reason: 'too-few-frames', llr: null, band: null, framesUsed: 2 });

it('is settled by the ends of bursts alone', () => {
  const standing = createStanding(nothing, limits);
  for (const frames of [2, 4, 6]) standing.add(sized(640, 360), clear(frames), true);
  expect(standing.add(sized(640, 360), clear(7), false).stable).toBe(false);
  expect(standing.add(sized(640, 360), clear(8), false).stable).toBe(false);
  expect(standing.add(sized(640, 360), clear(8), true)).toEqual({ verdict: clear(8), stable: true });
});

it('keeps frames of two sizes apart, and lets the size with the most measured frames speak', () => {
  const standing = createStanding(nothing, limits);
  standing.add(sized(320, 180), clear(6), true);
  const other = verdict({ framesUsed: 4, llr: 0.7, band: 'suspicious' });
  expect(standing.add(sized(1280, 720), other, true).verdict).toMatchObject({ framesUsed: 6, band: 'no-sign' });
  const more = verdict({ framesUsed: 8, llr: 0.9, band: 'suspicious' });
  expect(standing.add(sized(1280, 720), more, true).verdict).toMatchObject({
    framesUsed: 8,
    band: 'suspicious',
  });
});

it('is not settled by bursts of another size', () => {
  const standing = createStanding(nothing, limits);
  for (const frames of [2, 4, 6]) standing.add(sized(320, 180), clear(frames), true);
  expect(standing.add(sized(1280, 720), clear(8), true).stable).toBe(false);
});

it('shows a first impression as undecided, until it is settled or nothing more comes for now', () => {
  const standing = createStanding(nothing, limits);
  const signs = (framesUsed: number) => verdict({ framesUsed, llr: 0.55, band: 'suspicious' });
  const cautious = { verdict: { llr: 0.55, band: 'inconclusive' }, stable: false };
  expect(standing.add(sized(640, 360), signs(4), true)).toMatchObject(cautious);
  expect(standing.add(sized(640, 360), signs(6), true)).toMatchObject(cautious);
  expect(standing.rest()).toEqual({ verdict: signs(6), stable: false });
  expect(standing.finish()).toEqual({ verdict: signs(6), stable: true });
});

it('changes the band at the ends of bursts alone', () => {
  const standing = createStanding(nothing, limits);
  const strong = (framesUsed: number) => verdict({ framesUsed, llr: 1.5, band: 'strong' });
  for (const frames of [4, 6]) standing.add(sized(640, 360), strong(frames), true);
  expect(standing.add(sized(640, 360), strong(8), false).verdict?.band).toBe('inconclusive');
  expect(standing.add(sized(640, 360), strong(8), true).verdict?.band).toBe('strong');
});

it('has nothing of its own to say while what was known before stands', () => {
  const known = { verdict: clear(8), stable: false };
  const standing = createStanding(known, limits);
  standing.add(sized(640, 360), verdict({ framesUsed: 4, llr: 2, band: 'strong' }), true);
  expect(standing.rest()).toBe(known);
  expect(createStanding(nothing, limits).rest()).toEqual(nothing);
});

it('lets what was known of the same media stand until as much is known here', () => {
  const known = { verdict: clear(8), stable: false };
  const standing = createStanding(known, limits);
  expect(standing.add(sized(640, 360), verdict({ framesUsed: 4, llr: 2, band: 'strong' }), true)).toBe(known);
  const more = verdict({ framesUsed: 8, llr: 2, band: 'strong' });
  expect(standing.add(sized(640, 360), more, true).verdict).toEqual(more);
});

it('has nothing settled to say of a video that cannot be assessed', () => {
  const standing = createStanding(nothing, limits);
  expect(standing.add(sized(640, 360), none, true)).toEqual({ verdict: none, stable: false });
  expect(standing.finish()).toEqual({ verdict: none, stable: false });
  expect(createStanding(nothing, limits).finish()).toEqual(nothing);
});

it('looks at small pictures for longer where it stays near a limit', () => {
  const standing = createStanding(nothing, limits);
  const near = (framesUsed: number) => verdict({ framesUsed, llr: 0.49, band: 'inconclusive' });
  const at = (frames: number): boolean => standing.add(sized(360, 640), near(frames), true).stable;
  for (let frames = 2; frames < 32; frames += 2) expect(at(frames)).toBe(false);
  expect(at(32)).toBe(true);
});
