import { rows } from '../items/list-model';

/** Items before and after one in the list as it is filtered and sorted now; null at its ends, and where the item is not in it. */
export function neighboursOf(itemId: string): { readonly previous: string | null; readonly next: string | null } {
  const at = rows.value.findIndex(({ item }) => item.itemId === itemId);
  const idAt = (place: number): string | null => rows.value[place]?.item.itemId ?? null;
  return at < 0 ? { previous: null, next: null } : { previous: idAt(at - 1), next: idAt(at + 1) };
}
