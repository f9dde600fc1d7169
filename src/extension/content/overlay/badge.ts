import type { VerdictView } from '../../texts/verdict-view';
import { badgeLabel } from '../../texts/words';
import { spokenIn } from '../../texts/translate';
import { element, icon } from './element';
import { icons } from './icons';
import { placing, type Placed } from './placing';

/** The button that lies on a video. */
export interface Badge {
  readonly button: HTMLButtonElement;
  show(view: VerdictView): void;
  /** Where it is; null hides it. */
  place(to: Placed | null): void;
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

/** With less room than this beside the icon, no word could be read: the icon stands alone, its meaning in its name. CSS pixels. */
const WORDS_NEED_PX = 110;
/** One verdict follows another at most so often; a change to or from "looking" shows at once. */
const SETTLE_MS = 1000;

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
  let shownAtMs = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let placedAs = '';

  const draw = (view: VerdictView): void => {
    if (view.label === label) return;
    label = view.label;
    shownAtMs = performance.now();
    button.dataset['tone'] = view.tone;
    // The tooltip, which screen readers add to the name, says what it means.
    button.setAttribute('aria-label', badgeLabel(view.text));
    button.title = view.label;
    button.replaceChildren(icon(icons[view.tone]), element('span', {}, view.text));
  };
  return {
    button,
    show(view) {
      clearTimeout(settling);
      const tone = button.dataset['tone'];
      const isAnother = tone !== undefined && tone !== 'looking' && view.tone !== 'looking' && view.tone !== tone;
      const waitMs = isAnother ? shownAtMs + SETTLE_MS - performance.now() : 0;
      if (waitMs <= 0) draw(view);
      else settling = setTimeout(() => draw(view), waitMs);
    },
    place(to) {
      const next = to ? `${placing(to)} ${to.roomPx}` : '';
      if (next === placedAs) return;
      placedAs = next;
      button.hidden = to === null;
      if (!to) return;
      button.style.transform = placing(to);
      button.style.maxWidth = `${Math.floor(to.roomPx / to.scale)}px`;
      button.toggleAttribute('data-small', to.roomPx / to.scale < WORDS_NEED_PX);
    },
    remove() {
      clearTimeout(settling);
      button.remove();
    },
  };
}
