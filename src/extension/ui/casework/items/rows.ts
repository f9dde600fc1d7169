import { grouped } from '../../../../casework/grouped';
import type { ItemRecord } from '../../../../casework/model/records';

/** One line of the list. */
export interface ListRow {
  readonly item: ItemRecord;
  /** Items of the case that look like it, itself not counted. */
  readonly alike: number;
  /** Where groups are folded: whether the one that this row stands for is unfolded; null for a row that stands for itself alone. */
  readonly unfolded: boolean | null;
  /** It belongs to the row above that stands for its group. */
  readonly inner: boolean;
}

/**
 * The lines of the list.
 * in   items that pass the filter, in order; `groups`: for each item of a group all of its members; `folded`: whether a group is one line, where the item that comes first
 *      stands; the others follow it if it is in `unfolded`
 */
export function rowsOf(
  items: readonly ItemRecord[],
  groups: ReadonlyMap<string, readonly string[]>,
  folded: boolean,
  unfolded: ReadonlySet<string>,
): ListRow[] {
  const alikeOf = ({ itemId }: ItemRecord): number => (groups.get(itemId)?.length ?? 1) - 1;
  if (!folded) return items.map((item) => ({ item, alike: alikeOf(item), unfolded: null, inner: false }));
  const shown = grouped(items, ({ itemId }) => groups.get(itemId));
  return items.flatMap((item): ListRow[] => {
    const group = groups.get(item.itemId);
    const members = group && shown.get(group);
    if (!members) return [{ item, alike: 0, unfolded: null, inner: false }];
    if (members[0] !== item) return [];
    const isUnfolded = unfolded.has(item.itemId);
    const own = { item, alike: alikeOf(item), unfolded: members.length > 1 ? isUnfolded : null, inner: false };
    if (!isUnfolded) return [own];
    const rest = members.slice(1).map((other) => ({ item: other, alike: alikeOf(other), unfolded: null, inner: true }));
    return [own, ...rest];
  });
}
