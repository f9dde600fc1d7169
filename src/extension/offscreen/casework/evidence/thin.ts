/**
 * Spreads what may be kept over all there is: at most `most` of `all`, evenly spaced, the first and the last among them.
 * in   in order; `most` >= 1      out   in order
 */
export function thin<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  if (most === 1) return [all[0]!];
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);
}
