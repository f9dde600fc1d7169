import type { ItemRecord } from '../../../../casework/model/records';
import { items } from '../model/case-data';
import { removeItems } from '../model/remove-items';
import { currentIndex, rows } from './list-model';
import { comparedId } from './list-state';
import { listWays } from './list-ways';

/** Takes a video out of the case; its neighbour in the list becomes the current one, and gets the focus before the row is gone. */
export function removeAndGoOn(item: ItemRecord): void {
  const at = currentIndex.value;
  listWays()?.move(at + 1 < rows.value.length ? at + 1 : at - 1);
  if (comparedId.value === item.itemId) comparedId.value = null;
  void removeItems([item], items.peek());
}
