import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Scaler } from '../../detector/classifier/scaler';

/** A feature whose spread is below this share of its size is taken as constant: what is left is rounding. */
const CONSTANT = 1e-9;

/**
 * Mean and standard deviation (n - 1) of every used feature over the training videos.
 * in   vectors: full vectors in schema order; ranges: used families
 * out  scaler for `scaleFeatures`; constant features get std 0, and so do those measured on fewer than 2 vectors (NaN = not measured)
 * Throws RangeError with fewer than 2 vectors.
 */
export function fitScaler(vectors: readonly Float64Array[], ranges: readonly FamilyRange[]): Scaler {
  if (vectors.length < 2) throw new RangeError(`fitScaler: ${vectors.length} vectors, 2 are needed`);
  const mean: number[] = [];
  const std: number[] = [];
  for (const range of ranges) {
    for (let i = range.from; i < range.to; i += 1) {
      const { centre, spread } = spreadOf(vectors, i);
      mean.push(centre);
      std.push(spread <= CONSTANT * Math.max(1, Math.abs(centre)) ? 0 : spread);
    }
  }
  return { mean, std };
}

function spreadOf(vectors: readonly Float64Array[], i: number): { centre: number; spread: number } {
  const values = vectors.flatMap((vector) => (Number.isNaN(vector[i]!) ? [] : [vector[i]!]));
  if (values.length < 2) return { centre: values[0] ?? 0, spread: 0 };
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { centre, spread: Math.sqrt(squares / (values.length - 1)) };
}
