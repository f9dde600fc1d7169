/** A number and how much it counts, above 0. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * Quantiles of numbers that count differently: the smallest number at or below which at least that share of the weight lies (type 1 of
 * Hyndman & Fan 1996, with weights), so always one that was measured.
 * in   shares: [0, 1]; 0 gives the smallest number, 1 the largest
 * Throws RangeError for no numbers.
 */
export function weightedQuantiles(items: readonly Weighted[], shares: readonly number[]): number[] {
  if (items.length === 0) throw new RangeError('weightedQuantiles: no numbers');
  const rising = [...items].sort((a, b) => a.value - b.value);
  const total = rising.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  const cumulated = rising.map(({ weight }) => (below += weight));
  return shares.map((share) => {
    // A hair less, lest rounding of the sum passes over the number that just reaches the share.
    const due = share * total * (1 - 1e-12);
    const place = cumulated.findIndex((sum) => sum >= due);
    return rising[place === -1 ? rising.length - 1 : place]!.value;
  });
}
