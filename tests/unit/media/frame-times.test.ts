import { describe, expect, it } from 'vitest';
import { frameTimes } from '../../../src/media/frame-times';

describe('frameTimes', () => {
  it('takes the middles of equal parts of a short video, clear of its end', () => {
    const times = frameTimes(4.1, 4);
    [0.5, 1.5, 2.5, 3.5].forEach((wanted, index) => expect(times[index]).toBeCloseTo(wanted, 9));
  });

  it('never reaches the last frame at 10 frames a second and more', () => {
    for (const durationS of [0.3, 1, 5.233, 59.99]) {
      expect(frameTimes(durationS, 16).at(-1)).toBeLessThan(durationS - 0.1);
    }
  });

  it('stays within the first 60 s of a long video', () => {
    expect(frameTimes(7200, 16).at(-1)).toBeCloseTo(58.125, 9);
    expect(frameTimes(60.05, 2)[1]).toBeCloseTo(44.9625, 9);
  });

  it('rises strictly', () => {
    const times = frameTimes(0.05, 16);
    expect(times.every((timeS, index) => index === 0 || timeS > times[index - 1]!)).toBe(true);
    expect(times.at(-1)).toBeLessThan(0.025);
  });

  it('asks for the beginning alone where the length is not known', () => expect(frameTimes(0, 16)).toEqual([0]));

  it.each([
    [-1, 16],
    [NaN, 16],
    [Infinity, 16],
    [5, 0],
    [5, 1.5],
  ])('refuses duration %d, count %d', (durationS, count) =>
    expect(() => frameTimes(durationS, count)).toThrow(RangeError),
  );
});
