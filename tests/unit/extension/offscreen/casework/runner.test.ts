import { expect, it, vi } from 'vitest';
import { QueueHaltedError, type JobSource } from '../../../../../src/extension/offscreen/casework/runner/job-source';
import { startRunner } from '../../../../../src/extension/offscreen/casework/runner/runner';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Gives the lock at once, or when it is let go. */
function lock(): { locks: Pick<LockManager, 'request'>; give: () => void } {
  let give = (): void => undefined;
  const locks = {
    request: (_name: string, work: () => Promise<unknown>) =>
      new Promise((resolve, reject) => {
        give = () => void work().then(resolve, reject);
      }),
  } as unknown as Pick<LockManager, 'request'>;
  return { locks, give: () => give() };
}

function source(name: string, done: string[], pieces: number): JobSource & { pieces: number } {
  return {
    pieces,
    async doNext() {
      if (this.pieces === 0) return false;
      this.pieces -= 1;
      done.push(name);
      return true;
    },
  };
}
const never = (): never => {
  throw new Error('nothing to warn of');
};

it('takes over first, then works in the order of the sources, and rests until it is poked', async () => {
  const done: string[] = [];
  const [items, movement] = [source('item', done, 2), source('movement', done, 1)];
  const { locks, give } = lock();
  const takeOver = async (): Promise<void> => void done.push('taken over');
  const { poke } = startRunner({ sources: [items, movement], takeOver, locks, halted: never, warn: never });
  poke();
  await settled();
  expect(done, 'nothing without the lock').toEqual([]);
  give();
  await settled();
  expect(done).toEqual(['taken over', 'item', 'item', 'movement']);
  [items.pieces, movement.pieces] = [1, 2];
  await settled();
  expect(done.length).toBe(4);
  poke();
  await settled();
  expect(done.slice(4)).toEqual(['item', 'movement', 'movement']);
});

it('hears what comes in while it works', async () => {
  const done: string[] = [];
  const { locks, give } = lock();
  const items = source('item', done, 1);
  let poke = (): void => undefined;
  const last: JobSource = {
    async doNext() {
      if (done.length === 1) {
        done.push('looked');
        items.pieces = 1;
        poke();
      }
      return false;
    },
  };
  ({ poke } = startRunner({
    sources: [items, last],
    takeOver: () => Promise.resolve(),
    locks,
    halted: never,
    warn: never,
  }));
  give();
  await settled();
  expect(done).toEqual(['item', 'looked', 'item']);
});

it('tries again some time after a failure, and not by itself where somebody has to help', async () => {
  vi.useFakeTimers();
  try {
    const warnings: unknown[] = [];
    let failures: Error[] = [new Error('the store is away')];
    let worked = 0;
    const items: JobSource = {
      async doNext() {
        const failure = failures.shift();
        if (failure) throw failure;
        worked += 1;
        return false;
      },
    };
    const { locks, give } = lock();
    const warn = (error: unknown): void => void warnings.push(error);
    const halts: string[] = [];
    let takeOvers = 0;
    const takeOver = async (): Promise<void> => void (takeOvers += 1);
    const halted = (why: string): void => void halts.push(why);
    const { poke, whyHalted } = startRunner({ sources: [items], takeOver, locks, halted, warn });
    give();
    await vi.advanceTimersByTimeAsync(0);
    expect([warnings.length, worked]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([worked, whyHalted()], 'what passes by itself is no halt').toEqual([1, null]);

    failures = [new QueueHaltedError('full')];
    poke();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([warnings.length, worked, halts]).toEqual([1, 1, ['full']]);
    expect(whyHalted()).toBe('full');
    poke();
    expect(whyHalted()).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(worked).toBe(2);
    // What a failure left behind as running is nobody's: it is taken back before the work goes on, and only then.
    expect(takeOvers).toBe(3);
    poke();
    await vi.advanceTimersByTimeAsync(0);
    expect([worked, takeOvers]).toEqual([3, 3]);
  } finally {
    vi.useRealTimers();
  }
});
