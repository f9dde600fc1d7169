/**
 * Quantile of sorted numbers, straight lines between them (type 7 of Hyndman & Fan 1996).
 * in   rising, not empty; share: [0, 1]
 * Throws RangeError for no numbers.
 */
export function quantileOfSorted(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError('quantileOfSorted: no numbers');
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** Median. Throws RangeError for no numbers. */
export function median(values: readonly number[]): number {
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
