import type { FamilyRange } from '../../detector/classifier/feature-schema';

/** Per feature of the used families, in order. */
export interface Spread {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/**
 * Picks the used families out of a whole feature vector and standardises them, for the published systems, the surround and the shortcuts; what ships reads scores on curves (`fit-scaler.ts`).
 * in   features: frame and burst part in schema order, NaN where nothing was measured; ranges: the used families in schema order; spread to match
 * out  one number a used feature, no unit (training standard deviations)
 * A feature that was constant in training (std 0) gives 0: nothing is known of what its change would mean. So does one that was not measured.
 */
export function standardise(features: Float64Array, ranges: readonly FamilyRange[], spread: Spread): Float64Array {
  const scaled = new Float64Array(spread.mean.length);
  let at = 0;
  for (const range of ranges) {
    for (let i = range.from; i < range.to; i += 1, at += 1) {
      const std = spread.std[at]!;
      const value = features[i]!;
      if (std !== 0 && !Number.isNaN(value)) scaled[at] = (value - spread.mean[at]!) / std;
    }
  }
  return scaled;
}
