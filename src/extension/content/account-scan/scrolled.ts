/** Share of the height in view that one step moves by: a strip of what was seen stays in view. */
const STEP_SHARE = 0.85;
/** Pixels by which a page may miss its end. */
const SLACK_PX = 4;

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + SLACK_PX || element.clientHeight < innerHeight / 2) return false;
  return /^(auto|scroll|overlay)$/.test(getComputedStyle(element).overflowY);
}

/** What holds the list of posts and is scrolled: the page, or a part of it that fills most of the window. */
export function scrolledElement(): Element {
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
    if (at !== document.body && at !== document.documentElement && scrolls(at)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Whether nothing lies below what is in view. */
export function isAtEnd(element: Element): boolean {
  return element.scrollTop + element.clientHeight >= element.scrollHeight - SLACK_PX;
}

/** Moves on by most of what is in view. */
export function step(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = Math.min(element.clientHeight, innerHeight) * STEP_SHARE;
  element.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
}

const SCROLL_KEYS: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '],
]);

/** Calls back when the user scrolls: with wheel, finger or key. in: `ours`: whether an event is of the bar itself */
export function onUserScroll(scrolled: () => void, ours: (event: Event) => boolean, signal: AbortSignal): void {
  const heard = (event: Event): void => {
    if (!event.isTrusted || ours(event)) return;
    if (event instanceof KeyboardEvent && !SCROLL_KEYS.has(event.key)) return;
    scrolled();
  };
  for (const name of ['wheel', 'touchmove', 'keydown']) {
    addEventListener(name, heard, { signal, capture: true, passive: true });
  }
}
