import { describe, expect, it } from 'vitest';
import { createPool } from '../../../src/headless/pool';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('createPool', () => {
  it('never lends more than its size and serves everybody', async () => {
    const pool = createPool<number>(2);
    let inside = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        pool.run(async () => {
          inside += 1;
          most = Math.max(most, inside);
          await pause();
          inside -= 1;
          return index;
        }),
      ),
    );
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('keeps what a borrower left and goes on after a failure', async () => {
    const pool = createPool<string>(1);
    await pool.run(async (slot) => void (slot.thing = 'page'));
    await expect(pool.run(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await pool.run(async (slot) => slot.thing)).toBe('page');
  });

  it('refuses a size below 1', () => expect(() => createPool(0)).toThrow(RangeError));
});
