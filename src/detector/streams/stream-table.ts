/** Values by stream, at most `limit`; a new one beyond that pushes out the one used longest ago. */
export interface StreamTable<T> {
  /** The stream's value, made on first use; counts as a use. */
  get(streamId: string): T;
  /** Forgets a stream; nothing happens where it is unknown. */
  delete(streamId: string): void;
  readonly size: number;
}

/** in   how a value begins, and how many to hold at once (>= 1) */
export function createStreamTable<T>(begin: () => T, limit: number): StreamTable<T> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`stream table: limit is ${limit}, expected 1 or more`);
  // A Map keeps the order of insertion: the first key is the one used longest ago.
  const values = new Map<string, T>();
  return {
    get(streamId) {
      const value = values.has(streamId) ? values.get(streamId)! : begin();
      values.delete(streamId);
      values.set(streamId, value);
      for (const oldest of values.keys()) {
        if (values.size <= limit) break;
        values.delete(oldest);
      }
      return value;
    },
    delete: (streamId) => void values.delete(streamId),
    get size() {
      return values.size;
    },
  };
}
