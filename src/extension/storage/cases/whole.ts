import type { CasesTransaction } from './schema';

/** Settles with the transaction; rejects with the browser's reason. `done` of `idb` would give but the first request's part of it. */
function ending(transaction: CasesTransaction<'readwrite'>): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError')),
    );
  });
}

function abort(transaction: CasesTransaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/**
 * Does the work within the transaction, all of it or nothing.
 * out  what `work` gives, once it is on the disk
 * @throws the browser's reason for having aborted the transaction (`DOMException`), else what `work` throws
 */
export async function asAWhole<T>(transaction: CasesTransaction<'readwrite'>, work: () => Promise<T>): Promise<T> {
  const ended = ending(transaction);
  // Both are looked at below, by way of `ended`; unlooked at, they would count as unhandled.
  ended.catch(() => undefined);
  transaction.done.catch(() => undefined);
  let value: T;
  try {
    value = await work();
  } catch (error) {
    abort(transaction);
    await ended.catch(() => undefined);
    throw transaction.error ?? error;
  }
  await ended;
  return value;
}
