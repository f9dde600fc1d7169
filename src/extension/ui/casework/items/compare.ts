import type { ItemRecord } from '../../../../casework/model/records';
import { go } from '../route';
import { comparedId } from './list-state';

/** The first call chooses one of two, the second opens both side by side; the same item twice chooses none. */
export function compareWith({ caseId, itemId }: ItemRecord): void {
  const first = comparedId.value;
  if (first === null) {
    comparedId.value = itemId;
    return;
  }
  comparedId.value = null;
  if (first !== itemId) go({ view: 'compare', caseId, aId: first, bId: itemId });
}
