import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecordKeeper, type RecordKeeper } from '../../../../src/extension/offscreen/record-keeper';
import type { Evidence } from '../../../../src/extension/storage/evidence/evidence';
import { record, verdict } from '../verdict';

let written: [videoId: string, flagsChanged: boolean][];
let pruned: number[];
let keeper: RecordKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [written, pruned] = [[], []];
  const evidence = {
    put: async () => undefined,
    remove: async () => undefined,
    prune: async (nowMs: number) => void pruned.push(nowMs),
  };
  keeper = createRecordKeeper(
    evidence as unknown as Evidence,
    ({ videoId }, flagsChanged) => void written.push([videoId, flagsChanged]),
    (error) => {
      throw error;
    },
  );
});
afterEach(() => void vi.useRealTimers());

const keep = (videoId: string, framesUsed = 4): void =>
  keeper.keep(record({ videoId, verdict: verdict({ framesUsed }) }));

it('writes what changes nothing to be seen in a list a little later, and once', async () => {
  keep('a', 4);
  keep('a', 5);
  keep('a', 6);
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toEqual([['a', true]]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([
    ['a', true],
    ['a', false],
  ]);
});

it('remembers only so many videos: one of long ago is written anew at once', async () => {
  for (let i = 0; i <= 200; i += 1) keep(`video ${i}`);
  await vi.advanceTimersByTimeAsync(10);
  written = [];
  keep('video 200', 6);
  keep('video 0', 6);
  await vi.advanceTimersByTimeAsync(10);
  expect(written).toEqual([['video 0', true]]);
});

it('has the store kept within its bounds by the time of what is written, once in 50 writings', async () => {
  for (let i = 0; i < 100; i += 1) keeper.keep(record({ videoId: `video ${i}`, updatedAtMs: 7000 }));
  await vi.advanceTimersByTimeAsync(10);
  expect([written.length, pruned]).toEqual([100, [7000, 7000]]);
});
