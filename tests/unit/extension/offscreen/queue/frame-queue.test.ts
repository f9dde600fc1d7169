import { expect, it, vi } from 'vitest';
import type { DetectorClient } from '../../../../../src/detector/client';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import { createAttention } from '../../../../../src/extension/offscreen/queue/attention';
import { createFrameQueue } from '../../../../../src/extension/offscreen/queue/frame-queue';
import type { Rank } from '../../../../../src/extension/offscreen/queue/pick-next';
import { queuedClient } from '../../../../../src/extension/offscreen/queue/queued-client';

/** A queue whose jobs end when told to, and the order in which they were begun. */
function rig() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const lengths: number[] = [];
  const queue = createFrameQueue(
    () => 0,
    (length) => lengths.push(length),
  );
  const add = (videoId: string, rank: () => Rank, more = 0) =>
    queue.add({
      ...{ videoId, rank, more },
      run: () => {
        begun.push(videoId);
        return new Promise<string>((resolve) => ends.push(() => resolve(`${videoId} done`)));
      },
    });
  const finishOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, add, finishOne, begun, lengths };
}
const visible = (): Rank => 'visible';

it('runs one frame at a time and gives what came of it', async () => {
  const { add, finishOne, begun } = rig();
  const first = add('a', visible);
  const second = add('b', visible);
  expect(begun).toEqual(['a']);
  await finishOne();
  expect(begun).toEqual(['a', 'b']);
  await finishOne();
  expect(await first).toEqual({ ran: true, value: 'a done' });
  expect(await second).toEqual({ ran: true, value: 'b done' });
});

it('goes by ranks as they are when the turn comes, not as they were', async () => {
  const { add, finishOne, begun } = rig();
  let rank: Rank = 'hidden';
  void add('first', visible);
  void add('b', visible);
  void add('c', () => rank);
  rank = 'focused';
  await finishOne();
  expect(begun).toEqual(['first', 'c']);
});

it('keeps bursts of two tabs whole and takes turns between them', async () => {
  const { add, finishOne, begun } = rig();
  for (const more of [2, 1, 0, 2, 1, 0]) void add('a', visible, more);
  for (const more of [2, 1, 0]) void add('b', visible, more);
  for (let i = 0; i < 9; i += 1) await finishOne();
  expect(begun.join('')).toBe('aaabbbaaa');
});

it('goes on after a job that failed', async () => {
  const { queue, begun, add } = rig();
  const failed = queue.add({ videoId: 'a', rank: visible, more: 0, run: () => Promise.reject(new Error('broken')) });
  void add('b', visible);
  await expect(failed).rejects.toThrow('broken');
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toEqual(['b']);
});

it('drops what waits of a video, and says so', async () => {
  const { queue, add, lengths } = rig();
  void add('a', visible);
  const waiting = add('b', visible);
  queue.drop('b');
  expect(await waiting).toEqual({ ran: false, why: 'dropped' });
  expect([queue.length(), lengths.at(-1)]).toEqual([0, 0]);
});

it('is bounded, for one video and in all', async () => {
  const { queue, add } = rig();
  void add('a', visible);
  for (let i = 0; i < 12; i += 1) void add('a', visible);
  expect(await add('a', visible)).toEqual({ ran: false, why: 'full' });
  for (let i = 0; i < 40; i += 1) void add(`other ${i}`, visible);
  expect(queue.length()).toBe(48);
  expect(await add('one more', visible)).toEqual({ ran: false, why: 'full' });
});

it('knows which tab the user is at', () => {
  const attention = createAttention();
  const [page, frame, other] = [{}, {}, {}];
  expect(attention.rankOf(1)).toBe('visible');
  attention.note(page, 1, { focused: true, hidden: false });
  attention.note(frame, 1, { focused: false, hidden: false });
  attention.note(other, 2, { focused: false, hidden: true });
  expect([attention.rankOf(1), attention.rankOf(2)]).toEqual(['focused', 'hidden']);
  attention.forget(page);
  expect(attention.rankOf(1)).toBe('visible');
});

it('has a file wait for room where the line is full, and looks at its picture then', async () => {
  const { queue, add, finishOne } = rig();
  for (let i = 0; i < 49; i += 1) void add(`video ${i}`, visible);
  const answer = { ok: false, code: 'internal-error', detail: 'of the test' } as const;
  const looked = vi.fn(() => Promise.resolve(answer));
  const client = queuedClient({ frame: looked } as unknown as DetectorClient, queue, 'asked-for');
  const told = client.frame('file', {} as RawFrame);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(looked).not.toHaveBeenCalled();
  await finishOne();
  await new Promise((resolve) => setTimeout(resolve, 250));
  await finishOne();
  expect(await told).toBe(answer);
});
