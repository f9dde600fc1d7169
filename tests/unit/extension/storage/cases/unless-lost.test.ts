import { expect, it } from 'vitest';
import { unlessLost } from '../../../../../src/extension/storage/cases/unless-lost';

it.each(['NotReadableError', 'NotFoundError', 'DataError'])(
  'bytes that the browser has lost (%s) are not there',
  async (name) => {
    expect(await unlessLost(() => Promise.reject(new DOMException('gone', name)))).toBeUndefined();
  },
);

it('what is there is given, and other faults are not swallowed', async () => {
  expect(await unlessLost(() => Promise.resolve(7))).toBe(7);
  await expect(unlessLost(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))).rejects.toThrow(
    'full',
  );
  await expect(unlessLost(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});
