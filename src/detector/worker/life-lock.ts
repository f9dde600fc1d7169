/**
 * A worker that is killed says nothing. A Web Lock that it holds for life tells its owner all the same: it is released with the worker.
 * Source: Web Locks API, "termination of locks", https://www.w3.org/TR/web-locks/#termination-of-locks
 */

/** Worker's side: takes a lock of its own for as long as the worker lives. Out: the lock's name once held; null without Web Locks. */
export function holdLifeLock(): Promise<string | null> {
  // Only secure contexts have it, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(null);
  const name = `swapwatch-detector-${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    locks
      .request(name, () => {
        resolve(name);
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}

/** Owner's side: resolves when the worker that held the lock is gone. */
export async function lifeLockReleased(name: string): Promise<void> {
  await navigator.locks.request(name, () => undefined);
}
