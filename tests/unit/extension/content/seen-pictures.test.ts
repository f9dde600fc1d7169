import { expect, it } from 'vitest';
import { createSeenPictures } from '../../../../src/extension/content/capture/seen-pictures';

it('knows a picture by its time, until all are forgotten', () => {
  const seen = createSeenPictures();
  seen.add([0.5, 1]);
  const { isSeen } = seen.follow();
  expect([0.5, 0.519, 0.53, 1, 1.2].map(isSeen)).toEqual([true, true, false, true, false]);
  seen.clear();
  expect(isSeen(0.5)).toBe(false);
});

it('has gone round a loop when the picture that it began with was reached again, not before', () => {
  const seen = createSeenPictures();
  seen.add([0, 1, 2, 3]);
  const { isSeen, wentRound } = seen.follow();
  const rounds = [1, 2, 3, 0, 1].map((timeS) => isSeen(timeS) && wentRound());
  expect(rounds).toEqual([false, false, false, false, true]);
});

it('has not gone round where a picture on the way was new', () => {
  const seen = createSeenPictures();
  seen.add([0, 1, 3]);
  const { isSeen, wentRound } = seen.follow();
  [1, 2, 3, 0, 1].forEach(isSeen);
  expect(wentRound()).toBe(false);
});
