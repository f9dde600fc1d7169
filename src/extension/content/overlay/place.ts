/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance of the badge from the video's edges. */
const INSET_PX = 8;
/** Less of the video than this in view, and the badge would stand beside it. */
const MIN_SHOWN_PX = 40;

/**
 * Left upper corner of a badge: in the video's own corner, or at the window's edge while that corner is scrolled out; null when too little
 * of the video is in view.
 */
export function placeBadge(video: Rect, viewport: Size): { x: number; y: number } | null {
  const left = Math.max(0, video.left);
  const top = Math.max(0, video.top);
  const right = Math.min(viewport.width, video.right);
  const bottom = Math.min(viewport.height, video.bottom);
  if (right - left < MIN_SHOWN_PX || bottom - top < MIN_SHOWN_PX) return null;
  return { x: Math.round(left + INSET_PX), y: Math.round(top + INSET_PX) };
}

/** Left upper corner of a panel under (or, where there is no room, above) its badge, kept inside the viewport. */
export function placePanel(badge: Rect, panel: Size, viewport: Size): { x: number; y: number } {
  const below = badge.bottom + INSET_PX / 2;
  const fits = below + panel.height <= viewport.height - INSET_PX;
  const y = fits ? below : Math.max(INSET_PX, badge.top - INSET_PX / 2 - panel.height);
  const x = Math.min(badge.left, viewport.width - panel.width - INSET_PX);
  return {
    x: Math.round(Math.max(INSET_PX, x)),
    y: Math.round(Math.min(y, Math.max(INSET_PX, viewport.height - panel.height - INSET_PX))),
  };
}
