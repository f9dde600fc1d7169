import { seededRandom, shuffled } from '../random';
import type { Label } from './clip';

interface Member {
  readonly label: Label;
  readonly group: string;
}

/**
 * Deals items into folds so that a group lies in one fold only and fakes and reals are spread evenly: groups are shuffled by the seed, put in
 * order of size (largest first), and each goes to the fold where it adds least to the sum of squared fill levels of fakes and reals.
 * in   items; foldCount, lowered to the number of groups (then: leave one group out); seed
 * out  per item the index of its fold, in [0, folds)
 * Throws RangeError when foldCount is under 2 or there are fewer than 2 groups.
 */
export function dealFolds(items: readonly Member[], foldCount: number, seed: number): number[] {
  const groups = new Map<string, { fake: number; real: number }>();
  const totals = { fake: 0, real: 0 };
  for (const { group, label } of items) {
    const counts = groups.get(group) ?? { fake: 0, real: 0 };
    counts[label] += 1;
    totals[label] += 1;
    groups.set(group, counts);
  }
  if (foldCount < 2 || groups.size < 2) {
    throw new RangeError(`dealFolds: ${foldCount} folds of ${groups.size} groups; both must be at least 2`);
  }
  const fills = Array.from({ length: Math.min(foldCount, groups.size) }, () => ({ fake: 0, real: 0, groups: 0 }));
  const inOrder = shuffled([...groups], seededRandom(seed)).sort(([, a], [, b]) => b.fake + b.real - (a.fake + a.real));
  const foldOf = new Map<string, number>();
  for (const [group, counts] of inOrder) {
    const costs = fills.map((fill) => {
      const fake = (counts.fake * (2 * fill.fake + counts.fake)) / Math.max(1, totals.fake) ** 2;
      const real = (counts.real * (2 * fill.real + counts.real)) / Math.max(1, totals.real) ** 2;
      return fake + real;
    });
    const best = fills.reduce((least, fill, i) => {
      if (costs[i]! !== costs[least]!) return costs[i]! < costs[least]! ? i : least;
      return fill.groups < fills[least]!.groups ? i : least;
    }, 0);
    fills[best]!.fake += counts.fake;
    fills[best]!.real += counts.real;
    fills[best]!.groups += 1;
    foldOf.set(group, best);
  }
  return items.map((item) => foldOf.get(item.group)!);
}

/** Throws RangeError when a group lies in more than one fold: such a split would test on what it trained on. */
export function refuseSharedGroups(items: readonly Pick<Member, 'group'>[], folds: readonly number[]): void {
  const foldOf = new Map<string, number>();
  for (const [i, { group }] of items.entries()) {
    const fold = foldOf.get(group) ?? folds[i]!;
    if (fold !== folds[i]) {
      throw new RangeError(`folds: group ${group} lies in fold ${fold} and in fold ${folds[i]}`);
    }
    foldOf.set(group, fold);
  }
}
