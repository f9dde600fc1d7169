/** More than this would cover too much of a small video. */
const MOST = 2;

/**
 * How much larger our parts are drawn to make up for a page that is zoomed out, so that they can still be read; 1 = as they are. The browser
 * zooms the page and us with it. What it zooms is told by the window's width, in pixels of the screen outside and of the page inside; in Firefox (153) both are the page's, and
 * the pixels of the screen in one of the page tell it, where those of the screen are not drawn larger themselves. Zoomed in, we grow with the page.
 */
export function zoomedOutBy({
  innerWidth,
  outerWidth,
  devicePixelRatio,
}: Pick<Window, 'innerWidth' | 'outerWidth' | 'devicePixelRatio'>): number {
  const byWidth = outerWidth > 0 ? innerWidth / outerWidth : 1;
  const byPixels = devicePixelRatio > 0 ? 1 / devicePixelRatio : 1;
  return Math.min(MOST, Math.max(1, byWidth, byPixels));
}
