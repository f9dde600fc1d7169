import type { BurstShape } from './burst-times';

/** A picture with its presentation time in microseconds, as WebCodecs gives it. */
interface Timed {
  readonly timestamp: number;
  close(): void;
}

/** Times of pictures and the times asked for are rounded, those of Matroska to whole milliseconds: differences up to this mean nothing. */
const ROUNDING_US = 1000;

/**
 * From pictures in presentation order, bursts of them: each begins with the first picture that begins at or after its start (`startsUs`, rising)
 * and after the burst before, and goes on with the next ones that are not too close to the one taken before. The others are closed. Stops
 * reading as soon as the last burst has its pictures. Where the pictures end before the first start, the last one is taken: better than nothing.
 * out  pictures that the caller closes; returns the time of the last picture read, microseconds, null when there was none
 */
export async function* pickBursts<T extends Timed>(
  pictures: AsyncIterable<T>,
  startsUs: readonly number[],
  { frames, minGapS }: BurstShape,
): AsyncGenerator<T, number | null, undefined> {
  const minGapUs = minGapS * 1e6 - ROUNDING_US;
  let fallback: T | null = null;
  let lastReadUs: number | null = null;
  let lastTakenUs: number | null = null;
  let burst = 0;
  let taken = 0;
  try {
    for await (const picture of pictures) {
      const us = picture.timestamp;
      lastReadUs = us;
      fallback?.close();
      fallback = null;
      const begins = taken === 0 && us >= startsUs[burst]! - ROUNDING_US;
      const continues = taken > 0 && us - lastTakenUs! >= minGapUs;
      if (!begins && !continues) {
        if (lastTakenUs === null) fallback = picture;
        else picture.close();
        continue;
      }
      lastTakenUs = us;
      taken += 1;
      yield picture;
      if (taken < frames) continue;
      taken = 0;
      burst += 1;
      if (burst === startsUs.length) return lastReadUs;
    }
    const last = fallback;
    fallback = null;
    if (last) yield last;
    return lastReadUs;
  } finally {
    fallback?.close();
  }
}
