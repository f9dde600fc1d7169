/** Middle and tail of some milliseconds. */
export interface Spread {
  readonly minMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * The q-quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 * in   values in any order, q in [0, 1]
 * @throws RangeError on an empty list
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('quantile: no values');
  const sorted = [...values].sort((a, b) => a - b);
  const position = q * (sorted.length - 1);
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (position - low) * (sorted[high]! - sorted[low]!);
}

/** Median rounded to 0.01. */
export function median(values: readonly number[]): number {
  return rounded(quantile(values, 0.5));
}

/** Mean rounded to 0.01; of what only some frames cost, since a median would hide it. */
export function mean(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** in: milliseconds, at least one. */
export function spread(valuesMs: readonly number[]): Spread {
  return {
    minMs: rounded(quantile(valuesMs, 0)),
    medianMs: median(valuesMs),
    p95Ms: rounded(quantile(valuesMs, 0.95)),
  };
}

/** As `spread`; null of none. */
export function spreadOrNull(valuesMs: readonly number[]): Spread | null {
  return valuesMs.length === 0 ? null : spread(valuesMs);
}
