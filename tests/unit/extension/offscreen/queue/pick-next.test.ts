import { expect, it } from 'vitest';
import { AGEING_MS, pickNext, type LastTurn, type Rank } from '../../../../../src/extension/offscreen/queue/pick-next';

const waits = (videoId: string, rank: Rank, sinceMs = 0) => ({ videoId, rank, sinceMs });
const never = (): number => 0;

/** Whose turn it is. */
function next(
  waiting: ReturnType<typeof waits>[],
  {
    last = null,
    turns = {},
    nowMs = 0,
  }: { last?: LastTurn | null; turns?: Record<string, number>; nowMs?: number } = {},
): string {
  return waiting[pickNext(waiting, last, (id) => turns[id] ?? 0, nowMs)]!.videoId;
}

it('sees to what the user asked for, then to the page with the focus, to visible ones, to hidden ones, to files', () => {
  const line = [
    waits('file', 'file'),
    waits('hidden', 'hidden'),
    waits('visible', 'visible'),
    waits('focused', 'focused'),
    waits('asked', 'asked-for'),
  ];
  const order: string[] = [];
  for (let left = line; left.length > 0;) {
    const id = next(left);
    order.push(id);
    left = left.filter(({ videoId }) => videoId !== id);
  }
  expect(order).toEqual(['asked', 'focused', 'visible', 'hidden', 'file']);
});

it('finishes a burst that was begun, whoever else has come', () => {
  const line = [waits('asked', 'asked-for'), waits('begun', 'file')];
  expect(next(line, { last: { videoId: 'begun', more: 2 } })).toBe('begun');
  expect(next(line, { last: { videoId: 'begun', more: 0 } })).toBe('asked');
});

it('does not wait for pictures of a burst that are not there', () => {
  expect(next([waits('other', 'visible')], { last: { videoId: 'begun', more: 2 } })).toBe('other');
});

it('takes turns between videos of one rank, however many frames one of them has waiting', () => {
  const line = [waits('a', 'visible'), waits('a', 'visible'), waits('b', 'visible')];
  expect(next(line, { turns: { a: 7, b: 3 } })).toBe('b');
  expect(next(line, { turns: { a: 7, b: 8 } })).toBe('a');
});

it('keeps the frames of a video in their order', () => {
  const line = [waits('a', 'hidden', 10), waits('a', 'focused', 20)];
  expect(pickNext(line, null, never, 30)).toBe(0);
});

it('lets nothing starve behind a page that never stops', () => {
  const line = [waits('file', 'file', 0), waits('focused', 'focused', 3 * AGEING_MS)];
  const turns = { focused: 40 };
  expect(next(line, { turns, nowMs: 3 * AGEING_MS - 1 })).toBe('focused');
  expect(next(line, { turns, nowMs: 3 * AGEING_MS })).toBe('file');
});

it('never puts what waited long before what the user asked for', () => {
  const line = [waits('file', 'file', 0), waits('asked', 'asked-for', 3_600_000)];
  expect(next(line, { turns: { asked: 99 }, nowMs: 3_600_000 })).toBe('asked');
});

it('is not to be asked when nothing waits', () => expect(() => pickNext([], null, never, 0)).toThrow(RangeError));
