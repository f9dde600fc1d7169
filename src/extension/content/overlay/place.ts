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

/** How far down a badge is moved, again and again, to come out from under a header, and how often. */
const STEP_PX = 32;
const STEPS = 5;
/** A point well inside the badge, seen from its corner. */
const INSIDE_PX = 12;

/**
 * Left upper corner of a badge: in the video's own corner, or at the window's edge while that corner is scrolled out, or further down
 * where `isCovered` says that something of the page lies over it; null when too little of the video is in view.
 */
export function placeBadge(
  video: Rect,
  viewport: Size,
  isCovered: (point: { x: number; y: number }) => boolean,
): { x: number; y: number } | null {
  const left = Math.max(0, video.left);
  const top = Math.max(0, video.top);
  const right = Math.min(viewport.width, video.right);
  const bottom = Math.min(viewport.height, video.bottom);
  if (right - left < MIN_SHOWN_PX) return null;
  for (let step = 0; step < STEPS; step += 1) {
    const under = top + step * STEP_PX;
    if (bottom - under < MIN_SHOWN_PX) return null;
    const corner = { x: Math.round(left + INSET_PX), y: Math.round(under + INSET_PX) };
    if (!isCovered({ x: corner.x + INSIDE_PX, y: corner.y + INSIDE_PX })) return corner;
  }
  return null;
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
