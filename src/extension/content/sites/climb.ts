/** Enough for the deepest player in a feed (about 40), and an end for a page that nests for sport. */
const MAX_LEVELS = 80;

/** What an element lies in, across the borders of shadow trees. */
function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element itself and all that it lies in, innermost first, across the borders of shadow trees. */
export function* outward(element: Element): Generator<Element> {
  let at: Element | null = element;
  for (let level = 0; at && level < MAX_LEVELS; level += 1) {
    yield at;
    at = above(at);
  }
}

/** `closest` across the borders of shadow trees. */
export function climb(element: Element, selector: string): Element | null {
  for (const at of outward(element)) if (at.matches(selector)) return at;
  return null;
}

/**
 * The largest element around `video` in which it is the only video; at most `limit`, which is outside. An item of a list whose items have
 * no mark of their own.
 */
export function ownGround(video: Element, limit: string): Element {
  let ground = video;
  for (const at of outward(video)) {
    if (at.matches(limit) || at.querySelectorAll('video').length > 1) break;
    ground = at;
  }
  return ground;
}

/** The text shown, in one line; null when there is none. */
export function textOf(element: Element | null | undefined): string | null {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim();
  return text ? text.slice(0, 200) : null;
}
