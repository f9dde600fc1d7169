import type { VerdictView } from '../../texts/verdict-view';
import { badgeLabel } from '../../texts/words';
import { spokenIn } from '../../texts/translate';
import { element, icon } from './element';
import { icons } from './icons';

/** The button that lies on a video. */
export interface Badge {
  readonly button: HTMLButtonElement;
  show(view: VerdictView): void;
  /** Corner in CSS pixels of the viewport; null hides it. */
  place(corner: { x: number; y: number } | null): void;
  remove(): void;
}

/** A click on it must not reach the page's player underneath, which would pause. */
const KEPT_EVENTS = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];

export function keepEvents(node: HTMLElement): void {
  for (const name of KEPT_EVENTS) node.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
}

/** Keys that press a button; sites have shortcuts on them (space: pause), and cannot see that a button of ours has the focus. */
function keepPresses(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

export function createBadge(parent: ShadowRoot, pressed: () => void): Badge {
  const button = element('button', {
    class: 'badge',
    type: 'button',
    ...spokenIn(),
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
  });
  button.hidden = true;
  keepEvents(button);
  button.addEventListener('keydown', keepPresses);
  button.addEventListener('keyup', keepPresses);
  button.addEventListener('click', pressed);
  parent.append(button);
  let label = '';
  let corner = '';
  return {
    button,
    show(view) {
      if (view.label === label) return;
      label = view.label;
      button.dataset['tone'] = view.tone;
      button.setAttribute('aria-label', badgeLabel(view.label));
      button.title = view.label;
      button.replaceChildren(icon(icons[view.tone]), element('span', {}, view.text));
    },
    place(to) {
      const next = to ? `translate(${to.x}px, ${to.y}px)` : '';
      if (next === corner) return;
      corner = next;
      button.hidden = to === null;
      button.style.transform = next;
    },
    remove: () => button.remove(),
  };
}
