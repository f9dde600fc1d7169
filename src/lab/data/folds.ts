import { seededRandom } from '../../casework/interval/seeded-random';
import { shuffled } from '../random';
import type { Label } from './clip';

interface Member {
  readonly label: Label;
  readonly group: string;
  readonly dataset: string;
}

/** How many items of each stratum a group or a fold holds. */
type Counts = Map<string, number>;

/** What an item counts towards: its label, and its label within its data set. */
function strataOf({ label, dataset }: Member): string[] {
  return [label, `${label} ${dataset}`];
}

function add(counts: Counts, more: Counts): void {
  for (const [stratum, count] of more) counts.set(stratum, (counts.get(stratum) ?? 0) + count);
}

/**
 * Deals items into folds so that a group lies in one fold only, and fakes and reals, of all and of each data set, are spread evenly: groups are
 * shuffled by the seed, put in order of size (largest first), and each goes to the fold where it adds least to the sum of squared fill levels of all
 * strata. Spread by data set, every fold asks about new persons and source clips; new data sets are asked about by leaving one out.
 * in   items; foldCount, lowered to the number of groups (then: leave one group out); seed
 * out  per item the index of its fold, in [0, folds)
 * Throws RangeError when foldCount is under 2 or there are fewer than 2 groups.
 */
export function dealFolds(items: readonly Member[], foldCount: number, seed: number): number[] {
  const groups = new Map<string, { readonly counts: Counts; size: number }>();
  const totals: Counts = new Map();
  for (const item of items) {
    const group = groups.get(item.group) ?? { counts: new Map<string, number>(), size: 0 };
    const counts = new Map(strataOf(item).map((stratum) => [stratum, 1]));
    add(group.counts, counts);
    add(totals, counts);
    group.size += 1;
    groups.set(item.group, group);
  }
  if (foldCount < 2 || groups.size < 2) {
    throw new RangeError(`dealFolds: ${foldCount} folds of ${groups.size} groups; both must be at least 2`);
  }
  const fills = Array.from({ length: Math.min(foldCount, groups.size) }, () => ({
    counts: new Map<string, number>(),
    groups: 0,
  }));
  const inOrder = shuffled([...groups], seededRandom(seed)).sort(([, a], [, b]) => b.size - a.size);
  const foldOf = new Map<string, number>();
  for (const [group, { counts }] of inOrder) {
    const costs = fills.map((fill) =>
      [...counts].reduce((cost, [stratum, count]) => {
        return cost + (count * (2 * (fill.counts.get(stratum) ?? 0) + count)) / totals.get(stratum)! ** 2;
      }, 0),
    );
    const best = fills.reduce((least, fill, i) => {
      if (costs[i]! !== costs[least]!) return costs[i]! < costs[least]! ? i : least;
      return fill.groups < fills[least]!.groups ? i : least;
    }, 0);
    add(fills[best]!.counts, counts);
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
