import type { FamilyRange } from './feature-schema';

/**
 * How values become scores that an SVM can weigh against each other: per used feature, in order, an ascending curve of straight pieces through the points (knots[i][k], levels[k]).
 * Beyond its ends a curve is level: one wild value cannot carry a verdict. Knots that are equal are one point, at the mean of their levels; so a feature
 * that was constant in training always scores 0.
 */
export interface Scaler {
  /** Scores at the knots, ascending, adding up to 0; at least 2. */
  readonly levels: readonly number[];
  /** Per feature, one value for each level, never descending. */
  readonly knots: readonly (readonly number[])[];
}

/** The curve of one feature: points with ascending, different values. */
interface Curve {
  readonly values: Float64Array;
  readonly levels: Float64Array;
}

/**
 * A scaler made ready to run.
 * in   ranges: the used families in schema order, as many features as the scaler has knots for
 * out  a function from a whole feature vector (frame and burst part in schema order, NaN where nothing was measured) to one score a used feature, no unit;
 *      0 for what was not measured: nothing is known of it
 */
export function createScaling(
  scaler: Scaler,
  ranges: readonly FamilyRange[],
): (features: Float64Array) => Float64Array {
  const curves = scaler.knots.map((knots) => curveOf(knots, scaler.levels));
  return (features) => {
    const scores = new Float64Array(curves.length);
    let at = 0;
    for (const { from, to } of ranges) {
      for (let i = from; i < to; i += 1, at += 1) {
        if (!Number.isNaN(features[i]!)) scores[at] = scoreOf(curves[at]!, features[i]!);
      }
    }
    return scores;
  };
}

function curveOf(knots: readonly number[], levels: readonly number[]): Curve {
  const points: { value: number; level: number; count: number }[] = [];
  knots.forEach((value, k) => {
    const last = points.at(-1);
    if (last?.value !== value) points.push({ value, level: levels[k]!, count: 1 });
    else {
      last.count += 1;
      last.level += (levels[k]! - last.level) / last.count;
    }
  });
  return {
    values: Float64Array.from(points, ({ value }) => value),
    levels: Float64Array.from(points, ({ level }) => level),
  };
}

function scoreOf({ values, levels }: Curve, value: number): number {
  let [low, high] = [0, values.length];
  // `low` becomes the number of points at or below the value.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  if (low === 0 || low === values.length) return levels[Math.max(0, low - 1)]!;
  const [left, right] = [values[low - 1]!, values[low]!];
  return levels[low - 1]! + ((levels[low]! - levels[low - 1]!) * (value - left)) / (right - left);
}
