import { expect, test } from 'vitest';
import { loadOnce } from '../../../../src/detector/engines/load-once';

test('all callers share one load', async () => {
  let loads = 0;
  const load = loadOnce(async () => (loads += 1));
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});

test('a failed load reaches all who waited for it and is then forgotten', async () => {
  const outcomes = [new Error('no file'), new Error('no memory'), 'engine'];
  const load = loadOnce(async () => {
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  const [first, second] = await Promise.allSettled([load(), load()]);
  expect([first, second]).toMatchObject([{ reason: { message: 'no file' } }, { reason: { message: 'no file' } }]);
  await expect(load()).rejects.toThrow('no memory');
  expect(await load()).toBe('engine');
  expect(await load()).toBe('engine');
});
