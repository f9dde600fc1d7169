import { seededRandom } from '../../casework/interval/seeded-random';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Percentile bootstrap (Efron & Tibshirani 1993, ch. 13) that draws whole groups with replacement, since clips of one group are not independent.
 * in   items; measure: null where a draw cannot be measured (such draws are left out); rounds, e.g. 1000; seed
 * out  the 2.5 % and 97.5 % points; null with fewer than two groups or when under half of the draws could be measured
 */
export function groupBootstrap<T extends { readonly group: string }>(
  items: readonly T[],
  measure: (drawn: readonly T[]) => number | null,
  rounds: number,
  seed: number,
): Interval | null {
  const groups = [...byGroup(items).values()];
  if (groups.length < 2) return null;
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)]!);
    const value = measure(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < rounds) return null;
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  return { low: at(0.025), high: at(0.975) };
}

function byGroup<T extends { readonly group: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
  }
  return groups;
}
