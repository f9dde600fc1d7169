import type { ComponentChildren } from 'preact';
import type { ItemRecord } from '../../../../casework/model/records';
import { openItemPage } from './open-item';
import { pageOfItem } from './whereabouts';

/** A link to the page of an item. What is scanned there of its video goes to the item, as long as that has no result. */
export function ItemPageLink({ item, children }: { readonly item: ItemRecord; readonly children: ComponentChildren }) {
  const page = pageOfItem(item);
  if (page === null) return null;
  const open = (event: MouseEvent): void => {
    // Opened in a way of the user's own (another window, say), it is a link like any other.
    if (item.result !== null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void openItemPage(item.caseId, item.itemId).catch(() => undefined);
  };
  return (
    <a href={page} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
