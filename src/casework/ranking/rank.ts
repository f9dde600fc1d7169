import type { ItemRecord } from '../model/records';

/** How an item stands in the ranking; log10 likelihood ratios. */
export interface Standing {
  /** What it is ranked by. */
  readonly key: number;
  readonly llr: number;
  /** The interval's lower end; null where the spread is not known. */
  readonly low: number | null;
}

/**
 * What an item is ranked by: the lower end of its interval, so that what is known for sure comes before what merely scored high. Without an interval
 * (too few bursts, or reported by the scan command) the lower end is unknown: such an item never counts as evidence for manipulation, its key is its ratio but at most 0.
 * out  null where the item has no ratio: waiting, failed, or not assessable
 */
export function standingOf({ result }: ItemRecord): Standing | null {
  const llr = result?.verdict.llr ?? null;
  if (llr === null || result === null) return null;
  const low = result.llrLow;
  return { key: low ?? Math.min(llr, 0), llr, low };
}

const STATE_ORDER: Readonly<Record<ItemRecord['state'], number>> = {
  ...{ done: 0, running: 1, waiting: 2, elsewhere: 3, failed: 4 },
};

interface Rated {
  readonly item: ItemRecord;
  readonly standing: Standing | null;
}

/** For `sort`: the most telling first; ties by ratio, then as they were added; items without a ratio last, by state. A total order, so that no row jumps. */
function byStanding({ item: a, standing: one }: Rated, { item: b, standing: other }: Rated): number {
  if (one && other) return other.key - one.key || other.llr - one.llr || byAdding(a, b);
  if (one || other) return one ? -1 : 1;
  return STATE_ORDER[a.state] - STATE_ORDER[b.state] || byAdding(a, b);
}

/** The items by rank, see `byStanding`; a new list. */
export function rankItems(items: readonly ItemRecord[]): ItemRecord[] {
  // Standings are worked out once for each item: a sort of 10 000 asks for them 250 000 times.
  const rated = items.map((item) => ({ item, standing: standingOf(item) }));
  return rated.sort(byStanding).map(({ item }) => item);
}

/** The same order for `sort`, of a few items. */
export function byRank(a: ItemRecord, b: ItemRecord): number {
  return byStanding({ item: a, standing: standingOf(a) }, { item: b, standing: standingOf(b) });
}

/** For `sort`: in the order in which they were added. */
export function byAdding(a: ItemRecord, b: ItemRecord): number {
  return a.addedAtMs - b.addedAtMs || (a.itemId < b.itemId ? -1 : 1);
}
