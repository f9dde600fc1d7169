import { expect, test, vi } from 'vitest';
import { createSerialQueue } from '../../../../src/detector/worker/serial-queue';

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('jobs run one after the other in their order, whatever they take, also behind a failed one', async () => {
  const queue = createSerialQueue(60_000, () => undefined);
  const seen: string[] = [];
  const job = (name: string, ms: number, fail = false) =>
    queue.add(async () => {
      seen.push(`${name} begins`);
      await after(ms);
      seen.push(`${name} ends`);
      if (fail) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([job('a', 20), job('b', 1, true), job('c', 5)]);
  expect(results).toMatchObject([{ value: 'a' }, { reason: { message: 'b' } }, { value: 'c' }]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  queue.close();
});

test('idleness counts from the end of the last job, and not after close', async () => {
  vi.useFakeTimers();
  try {
    const idle = vi.fn();
    const queue = createSerialQueue(1000, idle);
    await queue.add(async () => undefined);
    await vi.advanceTimersByTimeAsync(900);
    await queue.add(async () => undefined);
    await vi.advanceTimersByTimeAsync(900);
    expect(idle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(idle).toHaveBeenCalledTimes(1);
    await queue.add(async () => undefined);
    queue.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(idle).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
