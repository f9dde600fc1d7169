/** What a key does on the list of items. */
export type Command =
  | 'next'
  | 'previous'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'search'
  | 'note'
  | 'open'
  | 'compare'
  | 'group'
  | 'unfold'
  | 'remove'
  | `label-${1 | 2 | 3 | 4}`;

/** Keys that write a sign; they can be switched off (WCAG 2.2, 2.1.4). */
const SINGLE_KEYS: Readonly<Record<string, Command>> = {
  ...{ j: 'next', k: 'previous', '/': 'search', n: 'note', c: 'compare', g: 'group', u: 'unfold' },
  ...{ 1: 'label-1', 2: 'label-2', 3: 'label-3', 4: 'label-4' },
};
/** Keys that do something only while the list has the focus. */
const LIST_KEYS: Readonly<Record<string, Command>> = {
  ...{ ArrowDown: 'next', ArrowUp: 'previous', PageDown: 'page-down', PageUp: 'page-up' },
  ...{ Home: 'first', End: 'last', Delete: 'remove' },
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Whether keys pressed there write text, or choose from a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether Enter there presses what has the focus. */
export function pressesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('a, button, summary, input');
}

/** Where a key is pressed: in a field, within the list, on something that Enter presses; and whether single keys are on. */
export interface Where {
  readonly typing: boolean;
  readonly inList: boolean;
  readonly onControl: boolean;
  readonly singleKeys: boolean;
}

/** What the key does; null: nothing of ours. */
export function commandOf({ key, ctrlKey, altKey, metaKey }: Key, where: Where): Command | null {
  if (ctrlKey || altKey || metaKey || where.typing) return null;
  if (where.inList && key === 'Enter') return where.onControl ? null : 'open';
  if (where.inList && Object.hasOwn(LIST_KEYS, key)) return LIST_KEYS[key]!;
  return where.singleKeys && Object.hasOwn(SINGLE_KEYS, key) ? SINGLE_KEYS[key]! : null;
}
