/** Mean of a running series in which older values count less and less. */
export interface MovingAverage {
  add(value: number): void;
  /** Null before enough values have come. */
  value(): number | null;
}

/**
 * Exponentially weighted, weight 1 / `over` for the newest; the plain mean of all until there are `over` of them.
 * in   `over`, `least`: whole numbers >= 1; no value before `least` values have come; `skip`: so many at the beginning do not count
 */
export function createMovingAverage(over: number, least: number, skip = 0): MovingAverage {
  let mean = 0;
  let count = -skip;
  return {
    add(value) {
      count += 1;
      if (count > 0) mean += (value - mean) / Math.min(count, over);
    },
    value: () => (count >= least ? mean : null),
  };
}
