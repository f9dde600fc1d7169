import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Scaler } from '../../detector/classifier/scaler';
import { fitSpread } from './fit-spread';
import { normalShare } from './normal-share';

/** How values become scores: by their place among the training samples, or by their distance from the training mean. */
export type Scaling = 'place' | 'deviation';

/** Scores at the knots. Beyond 3 lies one sample in 740: hardly one of those that train. */
const LEVELS = Array.from({ length: 9 }, (_, k) => (3 * (k - 4)) / 4);
const SHARES = LEVELS.map(normalShare);
/** `deviation`: training standard deviations that count at most. */
const MOST_DEVIATIONS = 5;

/**
 * Curves of every used feature over the training samples.
 * in   vectors: full vectors in schema order, NaN where nothing was measured; ranges: used families in schema order
 *      scaling: `place`: the sample at share p of the sorted ones scores the normal distribution's quantile of p (normal scores; B. L. van der Waerden 1952), at 9 knots evenly spaced
 *      in score from -3 to 3, and straight between them; `deviation`: (value - mean) / standard deviation, held to +-5
 * Throws RangeError with fewer than 2 vectors.
 */
export function fitScaler(vectors: readonly Float64Array[], ranges: readonly FamilyRange[], scaling: Scaling): Scaler {
  const { mean, std } = fitSpread(vectors, ranges);
  if (scaling === 'deviation') {
    const levels = [-MOST_DEVIATIONS, MOST_DEVIATIONS];
    return { levels, knots: mean.map((centre, k) => levels.map((level) => centre + level * std[k]!)) };
  }
  const places = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  return {
    levels: LEVELS,
    knots: places.map((place, k) => {
      if (std[k] === 0) return LEVELS.map(() => mean[k]!);
      const sorted = Float64Array.from(vectors, (vector) => vector[place]!)
        .filter((value) => !Number.isNaN(value))
        .sort();
      return SHARES.map((share) => atRank(sorted, share * sorted.length - 0.5));
    }),
  };
}

/** The value at a rank from 0, straight between two ranks. */
function atRank(sorted: Float64Array, rank: number): number {
  const held = Math.max(0, Math.min(sorted.length - 1, rank));
  const low = Math.floor(held);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (held - low) * (sorted[high]! - sorted[low]!);
}
