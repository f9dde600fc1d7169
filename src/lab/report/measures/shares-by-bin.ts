/** Share of values in one bin [from, to). */
export interface BinShare {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * Histogram as shares that add up to 1. The last bin includes its upper end; values beyond the limits count in the outermost bins.
 * in   limits; bins: at least 1      out  shares 0 for no values
 */
export function sharesByBin(values: readonly number[], low: number, high: number, bins: number): BinShare[] {
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.max(0, Math.min(bins - 1, Math.floor((value - low) / width)))]! += 1;
  return counts.map((count, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    share: values.length === 0 ? 0 : count / values.length,
  }));
}
