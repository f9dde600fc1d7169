import { quantileOfSorted } from './quantile';

/** Three bands of equal numbers of values; `names[bandOf(value)]` tells where one lies. */
export interface Thirds {
  /** Lowest first. */
  readonly names: readonly [string, string, string];
  bandOf(value: number): 0 | 1 | 2;
}

/**
 * Splits values into thirds; the upper limits belong to the band below.
 * in   words: for the lowest, middle and highest third; format: a limit in words, with its unit
 * Throws RangeError for no values.
 */
export function thirdsOf(
  values: readonly number[],
  words: readonly [string, string, string],
  format: (limit: number) => string,
): Thirds {
  const sorted = [...values].sort((a, b) => a - b);
  const first = quantileOfSorted(sorted, 1 / 3);
  const second = quantileOfSorted(sorted, 2 / 3);
  return {
    names: [
      `${words[0]} (to ${format(first)})`,
      `${words[1]} (to ${format(second)})`,
      `${words[2]} (above ${format(second)})`,
    ],
    bandOf: (value) => (value <= first ? 0 : value <= second ? 1 : 2),
  };
}
