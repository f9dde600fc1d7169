import { useEffect } from 'preact/hooks';
import { LABELS } from '../../../../casework/model/records';
import { commandOf, isTyping, pressesItself, type Command } from '../keyboard/commands';
import { singleKeys } from '../keyboard/single-keys';
import { setLabel } from '../model/item-steps';
import { go } from '../route';
import { compareWith } from './compare';
import { current, currentIndex, rows } from './list-model';
import { grouped, unfolded } from './list-state';
import { listWays } from './list-ways';
import { removeAndGoOn } from './remove-current';

function focus(id: string): void {
  document.getElementById(id)?.focus();
}

/** Folds or unfolds the group of the current row. */
function turnCurrent(): void {
  const row = rows.value[currentIndex.value];
  if (!row || row.unfolded === null) return;
  const next = new Set(unfolded.value);
  if (!next.delete(row.item.itemId)) next.add(row.item.itemId);
  unfolded.value = next;
}

function run(command: Command, at: { readonly searchId: string; readonly noteId: string }): void {
  const item = current.value;
  const ways = listWays();
  switch (command) {
    case 'next':
      return ways?.move(currentIndex.value + 1);
    case 'previous':
      return ways?.move(Math.max(0, currentIndex.value - 1));
    case 'page-down':
      return ways?.move(currentIndex.value + ways.perPage());
    case 'page-up':
      return ways?.move(currentIndex.value - ways.perPage());
    case 'first':
      return ways?.move(0);
    case 'last':
      return ways?.move(rows.value.length - 1);
    case 'search':
      return focus(at.searchId);
    case 'note':
      return focus(at.noteId);
    case 'open':
      return item && go({ view: 'item', caseId: item.caseId, itemId: item.itemId });
    case 'compare':
      return item && compareWith(item);
    case 'group':
      grouped.value = !grouped.value;
      return;
    case 'unfold':
      return turnCurrent();
    case 'remove':
      return item && removeAndGoOn(item);
    case 'label-1':
    case 'label-2':
    case 'label-3':
    case 'label-4':
      if (item) void setLabel(item, LABELS[Number(command.at(-1)) - 1]!);
  }
}

/** Works the list by keys while it is shown; in: ids of the fields that two of them lead to. */
export function useListKeys(at: { readonly searchId: string; readonly noteId: string }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Back to the list from the field that a key led to; what was written there is kept, since it is left.
      if (
        event.key === 'Escape' &&
        event.target instanceof Element &&
        [at.searchId, at.noteId].includes(event.target.id)
      ) {
        event.preventDefault();
        return listWays()?.move(Math.max(0, currentIndex.value));
      }
      const inList = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
      const { target } = event;
      const where = {
        typing: isTyping(target),
        inList,
        onControl: pressesItself(target),
        singleKeys: singleKeys.value,
      };
      const command = commandOf(event, where);
      if (command === null) return;
      event.preventDefault();
      run(command, at);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
