import type { Overlay } from './overlay/overlay';
import type { WatchedVideo } from './watched-video';

/** Badges are placed in an animation frame, and one that was out of view is looked at anew every 15th. */
const TRIES = 20;

function topOf({ element }: WatchedVideo): number {
  return element.getBoundingClientRect().top;
}

/** All videos, from the one after `current` on, down the page and round to its top. */
export function nextInPage(videos: readonly WatchedVideo[], current: WatchedVideo | null): WatchedVideo[] {
  const inOrder = videos.toSorted((a, b) => topOf(a) - topOf(b));
  const at = current === null ? -1 : inOrder.indexOf(current);
  return [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)];
}

/**
 * Brings the first of these videos that is on the page into view and the keyboard's focus to its badge, as soon as that is placed. To be called
 * for a press of the user's alone. out: false when there is none to go to
 */
export function goToBadge(videos: readonly WatchedVideo[], overlay: Overlay): boolean {
  const [shown] = videos.filter((video) => overlay.has(video) && video.element.checkVisibility());
  if (!shown) return false;
  // At once, without a slide across the page, which some cannot bear.
  shown.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const tryFocus = (left: number): void => {
    if (overlay.focus(shown) || left === 0) return;
    requestAnimationFrame(() => tryFocus(left - 1));
  };
  tryFocus(TRIES);
  return true;
}
