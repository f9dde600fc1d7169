import type { FamilyRange } from './feature-schema';

/** Per feature of the used families, in order; `familyWeights` one a family. See `model-file.ts` for the formula. */
export interface Scaler {
  readonly mean: readonly number[];
  readonly std: readonly number[];
  readonly familyWeights: readonly number[];
}

/**
 * Picks the used families out of a full feature vector and standardises them.
 * in   features: full vector in schema order; ranges: the used families in schema order; scaler to match
 * out  one number a used feature, no unit (training standard deviations times the family's weight)
 * A feature that was constant in training (std 0) gives 0: nothing is known of what its change would mean.
 */
export function scaleFeatures(features: Float64Array, ranges: readonly FamilyRange[], scaler: Scaler): Float64Array {
  const scaled = new Float64Array(scaler.mean.length);
  let at = 0;
  for (const [family, range] of ranges.entries()) {
    const weight = scaler.familyWeights[family]!;
    for (let i = range.from; i < range.to; i += 1, at += 1) {
      const std = scaler.std[at]!;
      scaled[at] = std === 0 ? 0 : ((features[i]! - scaler.mean[at]!) / std) * weight;
    }
  }
  return scaled;
}
