import { useEffect } from 'preact/hooks';
import { LABELS, type ItemRecord } from '../../../../casework/model/records';
import { commandOf, isTyping, type Command } from '../keyboard/commands';
import { singleKeys } from '../keyboard/single-keys';
import { setLabel } from '../model/item-steps';
import { go } from '../route';
import { neighboursOf } from './neighbours';

/** Ids of the fields that two of the keys lead to. */
export const NOTE_ID = 'ev-note';
export const COMPARE_ID = 'ev-compare';

function run(command: Command, item: ItemRecord): boolean {
  const to = (itemId: string | null): boolean => {
    if (itemId !== null) go({ view: 'item', caseId: item.caseId, itemId });
    return itemId !== null;
  };
  const focus = (id: string): boolean => {
    const field = document.getElementById(id);
    field?.focus();
    return field !== null;
  };
  switch (command) {
    case 'next':
      return to(neighboursOf(item.itemId).next);
    case 'previous':
      return to(neighboursOf(item.itemId).previous);
    case 'note':
      return focus(NOTE_ID);
    case 'compare':
      return focus(COMPARE_ID);
    case 'label-1':
    case 'label-2':
    case 'label-3':
    case 'label-4':
      void setLabel(item, LABELS[Number(command.at(-1)) - 1]!);
      return true;
    // Of the list alone.
    case 'first':
    case 'last':
    case 'page-up':
    case 'page-down':
    case 'open':
    case 'search':
    case 'group':
    case 'unfold':
    case 'remove':
      return false;
  }
}

/** The list's keys that make sense for one item: j, k, n, c, 1 to 4. */
export function useItemKeys(item: ItemRecord | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing = isTyping(event.target);
      const command = commandOf(event, {
        ...{ typing, inList: false, onControl: false },
        singleKeys: singleKeys.value,
      });
      if (item && command !== null && run(command, item)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [item]);
}
