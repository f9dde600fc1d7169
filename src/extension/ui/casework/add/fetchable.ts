import { lacksLeave } from '../../../../casework/queue/item-states';
import type { ItemRecord } from '../../../../casework/model/records';
import { leaveFor } from '../../../platform/sites';

/** Files on one host that the queue could fetch. */
export interface FetchGroup {
  readonly host: string;
  /** One of their addresses, by which leave is asked for. */
  readonly url: string;
  readonly itemIds: readonly string[];
}

/** Whether only a page, or its analyst's leave, gives the pixels of an item. */
export function isElsewhere({ state, result }: ItemRecord): boolean {
  return state === 'elsewhere' && result === null;
}

/** Of items that are elsewhere, or were given up for want of leave, those whose file has an address, by the hosts for which leave is asked. Pure. */
export function fetchGroups(items: readonly ItemRecord[]): FetchGroup[] {
  const groups = new Map<string, FetchGroup>();
  for (const item of items) {
    const url = item.origin.mediaUrl;
    const isMeant = isElsewhere(item) || lacksLeave(item);
    const leave = isMeant && url !== null && /^https?:/.test(url) ? leaveFor(url) : null;
    if (!leave || url === null) continue;
    const group = groups.get(leave.host) ?? { host: leave.host, url, itemIds: [] };
    groups.set(leave.host, { ...group, itemIds: [...group.itemIds, item.itemId] });
  }
  return [...groups.values()].toSorted((a, b) => b.itemIds.length - a.itemIds.length);
}
