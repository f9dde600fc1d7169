/** Lends out up to `size` things of a kind, one borrower each; waits where all are lent. */
export interface Pool<T> {
  /** Runs `task` with a slot that nobody else has meanwhile; what it puts in stays there for the next one. */
  run<R>(task: (slot: Slot<T>) => Promise<R>): Promise<R>;
}

/** A place for one thing; the borrower fills and empties it. */
export interface Slot<T> {
  thing: T | null;
}

/** @throws RangeError unless `size` is a whole number >= 1. */
export function createPool<T>(size: number): Pool<T> {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`createPool: size ${size}`);
  const free = Array.from({ length: size }, (): Slot<T> => ({ thing: null }));
  const waiting: ((slot: Slot<T>) => void)[] = [];

  const take = (): Promise<Slot<T>> | Slot<T> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const give = (slot: Slot<T>): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  return {
    run: async (task) => {
      const slot = await take();
      try {
        return await task(slot);
      } finally {
        give(slot);
      }
    },
  };
}
