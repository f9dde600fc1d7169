import type { ItemRecord } from '../../../../casework/model/records';

/** Where an item can be opened on the web: its post, else the page that it was seen on; null where neither is known. */
export function pageOfItem({ origin }: Pick<ItemRecord, 'origin'>): string | null {
  const page = origin.post?.permalink ?? origin.pageUrl;
  return page !== null && /^https?:/.test(page) ? page : null;
}

/** Whether an item is a file on the web that was not fetched yet, and has no page to open. */
export function isToFetch(item: Pick<ItemRecord, 'state' | 'origin'>): boolean {
  const { mediaUrl } = item.origin;
  return item.state === 'elsewhere' && mediaUrl !== null && /^https?:/.test(mediaUrl) && pageOfItem(item) === null;
}
