/** A picture with its presentation time in microseconds, as WebCodecs gives it. */
interface Timed {
  readonly timestamp: number;
  close(): void;
}

/**
 * From pictures in presentation order, those on show at `timesUs` (rising): the last that begins at or before the time, or the very first
 * where all begin later. Each picture once at most; the others are closed. Stops reading as soon as the last time is served.
 * out  pictures that the caller closes; returns the time of the last picture read, microseconds, null when there was none
 */
export async function* pickFrames<T extends Timed>(
  pictures: AsyncIterable<T>,
  timesUs: readonly number[],
): AsyncGenerator<T, number | null, undefined> {
  let held: T | null = null;
  let next = 0;
  try {
    for await (const picture of pictures) {
      const before = held;
      held = picture;
      if (!before) continue;
      const wanted = timesUs[next]! < picture.timestamp;
      while (next < timesUs.length && timesUs[next]! < picture.timestamp) next += 1;
      if (wanted) yield before;
      else before.close();
      if (next === timesUs.length) return picture.timestamp;
    }
    const last = held;
    held = null;
    if (last) yield last;
    return last?.timestamp ?? null;
  } finally {
    held?.close();
  }
}
