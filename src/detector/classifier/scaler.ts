import type { FamilyRange } from './feature-schema';

/** Per feature of the used families, in order. See `model-file.ts` for the formula. */
export interface Scaler {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/**
 * Picks the used families out of a whole feature vector and standardises them.
 * in   features: frame and burst part in schema order, NaN where nothing was measured; ranges: the used families in schema order; scaler to
 *      match; clip: largest deviation that counts, training standard deviations
 * out  one number a used feature, no unit (training standard deviations)
 * A feature that was constant in training (std 0) gives 0: nothing is known of what its change would mean. So does one that was not measured.
 */
export function scaleFeatures(
  features: Float64Array,
  ranges: readonly FamilyRange[],
  scaler: Scaler,
  clip = Infinity,
): Float64Array {
  const scaled = new Float64Array(scaler.mean.length);
  let at = 0;
  for (const range of ranges) {
    for (let i = range.from; i < range.to; i += 1, at += 1) {
      const std = scaler.std[at]!;
      const value = features[i]!;
      if (std === 0 || Number.isNaN(value)) continue;
      scaled[at] = Math.max(-clip, Math.min(clip, (value - scaler.mean[at]!) / std));
    }
  }
  return scaled;
}
