/** More than this would cover too much of a small video. */
const MOST = 2;

/**
 * How much larger our parts are drawn to make up for a page that is zoomed out, so that they can still be read; 1 = as they are. The browser
 * zooms the page and us with it; what it zooms is told by the window's width, in pixels of the screen outside and of the page inside.
 * Zoomed in, we grow with the page.
 */
export function zoomedOutBy({ innerWidth, outerWidth }: Pick<Window, 'innerWidth' | 'outerWidth'>): number {
  if (outerWidth <= 0) return 1;
  return Math.min(MOST, Math.max(1, innerWidth / outerWidth));
}
