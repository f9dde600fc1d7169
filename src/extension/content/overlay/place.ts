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

/** Distance of the badge from the video's edges, where the site needs no more. */
const INSET_PX = 8;
const INSET = { x: INSET_PX, y: INSET_PX } as const;
/** A badge takes about as much; a video that has no more room below what the site needs has it in the corner itself. */
const BADGE_PX = 32;
const WIDEST_PX = 280;
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
 * in   `inset`: room that the site's own controls need in that corner, in CSS pixels, from the video's own edges
 */
export function placeBadge(
  video: Rect,
  viewport: Size,
  isCovered: (point: { x: number; y: number }) => boolean,
  inset: { readonly x: number; readonly y: number } = INSET,
): { x: number; y: number } | null {
  const left = Math.max(0, video.left);
  const top = Math.max(0, video.top);
  const right = Math.min(viewport.width, video.right);
  const bottom = Math.min(viewport.height, video.bottom);
  if (right - left < MIN_SHOWN_PX) return null;
  const { x, y } = inset.y + BADGE_PX <= (video.bottom - video.top) / 2 ? inset : INSET;
  // Scrolled out, the corner takes its controls along; what is left of the room for them still counts.
  const dx = Math.max(INSET_PX, video.left + x - left);
  const dy = Math.max(INSET_PX, video.top + y - top);
  for (let step = 0; step < STEPS; step += 1) {
    const under = top + step * STEP_PX;
    if (bottom - under < MIN_SHOWN_PX - INSET_PX + dy) return null;
    const corner = { x: Math.round(left + dx), y: Math.round(under + dy) };
    if (!isCovered({ x: corner.x + INSIDE_PX, y: corner.y + INSIDE_PX })) return corner;
  }
  return null;
}

/** The same for words that run from right to left: right upper corner, the site's controls mirrored. */
export function placeMirrored(
  video: Rect,
  viewport: Size,
  isCovered: (point: { x: number; y: number }) => boolean,
  inset: { readonly x: number; readonly y: number } = INSET,
): { x: number; y: number } | null {
  const { width } = viewport;
  // Field by field: a DOMRect has none of its own to spread.
  const mirrored = { top: video.top, bottom: video.bottom, left: width - video.right, right: width - video.left };
  const corner = placeBadge(mirrored, viewport, ({ x, y }) => isCovered({ x: width - x, y }), inset);
  return corner && { x: width - corner.x, y: corner.y };
}

/** Room for a badge from its corner to the far edge of the video, or of the viewport. CSS pixels; badges are no wider than `WIDEST_PX`, drawn `scale` times larger. */
export function roomFor(video: Rect, viewport: Size, cornerX: number, dir: 'ltr' | 'rtl', scale = 1): number {
  const room =
    dir === 'rtl'
      ? cornerX - Math.max(0, video.left) - INSET_PX
      : Math.min(viewport.width, video.right) - INSET_PX - cornerX;
  return Math.max(0, Math.min(WIDEST_PX * scale, Math.floor(room)));
}

/** Left upper corner of a panel under (or, where there is no room, above) its badge, from the badge's start on, kept inside the viewport. */
export function placePanel(
  badge: Rect,
  panel: Size,
  viewport: Size,
  dir: 'ltr' | 'rtl' = 'ltr',
): { x: number; y: number } {
  const below = badge.bottom + INSET_PX / 2;
  const fits = below + panel.height <= viewport.height - INSET_PX;
  const y = fits ? below : Math.max(INSET_PX, badge.top - INSET_PX / 2 - panel.height);
  const start = dir === 'rtl' ? badge.right - panel.width : badge.left;
  const x = Math.min(start, viewport.width - panel.width - INSET_PX);
  return {
    x: Math.round(Math.max(INSET_PX, x)),
    y: Math.round(Math.min(y, Math.max(INSET_PX, viewport.height - panel.height - INSET_PX))),
  };
}
