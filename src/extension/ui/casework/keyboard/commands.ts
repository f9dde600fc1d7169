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
  | `label-${1 | 2 | 3 | 4}`;

/** Keys that write a sign; they can be switched off (WCAG 2.2, 2.1.4). */
export const SINGLE_KEYS: Readonly<Record<string, Command>> = {
  ...{ j: 'next', k: 'previous', '/': 'search', n: 'note', c: 'compare', g: 'group', u: 'unfold' },
  ...{ 1: 'label-1', 2: 'label-2', 3: 'label-3', 4: 'label-4' },
};
/** Keys that do something only while the list has the focus. */
const LIST_KEYS: Readonly<Record<string, Command>> = {
  ...{ ArrowDown: 'next', ArrowUp: 'previous', PageDown: 'page-down', PageUp: 'page-up' },
  ...{ Home: 'first', End: 'last' },
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;

/** Whether keys pressed there write text, or choose from a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether Enter there presses what has the focus. */
const pressesItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('a, button, summary, input');

/** What the key does; null: nothing of ours. */
export function commandOf(
  { key, ctrlKey, altKey, metaKey, target }: Key,
  where: { readonly typing: boolean; readonly inList: boolean; readonly singleKeys: boolean },
): Command | null {
  if (ctrlKey || altKey || metaKey || where.typing) return null;
  if (where.inList && key === 'Enter') return pressesItself(target) ? null : 'open';
  if (where.inList && Object.hasOwn(LIST_KEYS, key)) return LIST_KEYS[key]!;
  return where.singleKeys && Object.hasOwn(SINGLE_KEYS, key) ? SINGLE_KEYS[key]! : null;
}
