import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DetectorClient } from '../../../../src/detector/client';

const { getPlatformInfo } = vi.hoisted(() => ({ getPlatformInfo: vi.fn(() => Promise.resolve({})) }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { getPlatformInfo } } }));
const { awakeDuring, stayingAwake } = await import('../../../../src/extension/offscreen/stay-awake');

/** A detector of which each call takes `ms`. */
function slow(ms: number): DetectorClient {
  const work = () => new Promise((resolve) => setTimeout(() => resolve({ ok: true }), ms));
  return stayingAwake({ open: work, frame: work } as unknown as DetectorClient);
}

beforeEach(() => {
  vi.useFakeTimers();
  getPlatformInfo.mockClear();
});
afterEach(() => void vi.useRealTimers());

it('gives one sign a second while frames keep coming', async () => {
  const client = slow(100);
  for (let i = 0; i < 30; i += 1) {
    const done = client.frame('a', {} as never);
    await vi.advanceTimersByTimeAsync(100);
    await done;
  }
  expect(getPlatformInfo).toHaveBeenCalledTimes(3);
});

it.each([
  ['call of the detector', () => slow(35_000).open()],
  ['download', () => awakeDuring(new Promise((resolve) => setTimeout(resolve, 35_000)))],
])('gives signs while one %s takes long, and none when it is over', async (_, begin) => {
  const done = begin();
  await vi.advanceTimersByTimeAsync(35_000);
  await done;
  expect(getPlatformInfo).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(4);
});
