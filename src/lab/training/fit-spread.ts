import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Spread } from './standardise';

/** A feature whose spread is below this share of its size is taken as constant: what is left is rounding. */
const CONSTANT = 1e-9;

/**
 * Mean and standard deviation (n - 1) of every used feature over the training videos.
 * in   vectors: full vectors in schema order; ranges: used families
 * out  spread for `standardise`; constant features get std 0, and so do those measured on fewer than 2 vectors (NaN = not measured)
 * Throws RangeError with fewer than 2 vectors.
 */
export function fitSpread(vectors: readonly Float64Array[], ranges: readonly FamilyRange[]): Spread {
  if (vectors.length < 2) throw new RangeError(`fitSpread: ${vectors.length} vectors, 2 are needed`);
  const places = Int32Array.from(
    ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const counts = new Int32Array(places.length);
  const mean = new Float64Array(places.length);
  // Vector after vector, not feature after feature: a vector lies in one piece of memory.
  for (const vector of vectors) {
    for (let k = 0; k < places.length; k += 1) {
      const value = vector[places[k]!]!;
      if (Number.isNaN(value)) continue;
      counts[k]! += 1;
      mean[k]! += value;
    }
  }
  for (let k = 0; k < places.length; k += 1) if (counts[k]! > 0) mean[k]! /= counts[k]!;
  const squares = new Float64Array(places.length);
  for (const vector of vectors) {
    for (let k = 0; k < places.length; k += 1) {
      const value = vector[places[k]!]!;
      if (!Number.isNaN(value)) squares[k]! += (value - mean[k]!) ** 2;
    }
  }
  const std = Array.from(squares, (sum, k) => {
    const spread = counts[k]! < 2 ? 0 : Math.sqrt(sum / (counts[k]! - 1));
    return spread <= CONSTANT * Math.max(1, Math.abs(mean[k]!)) ? 0 : spread;
  });
  return { mean: [...mean], std };
}
