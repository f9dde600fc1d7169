import type { ScreenView } from '../../messages/screen-copy';
import { isCovered } from '../overlay/covered';

/** So much of the video must be in the window: a copy of less might show another face than the video's. */
const MIN_SHOWN_SHARE = 0.95;
/** Places at which something may lie over the video, as shares of its sides. */
const LOOKED_AT = [0.05, 0.5, 0.95];

/** Where a video is on the screen, or why a copy of the screen would not be one of it. in: `ours`, the host of the overlay, looked through. */
export function screenView(video: HTMLVideoElement, ours: Element): ScreenView {
  if (window !== top) return { refused: 'in-frame' };
  if ((visualViewport?.scale ?? 1) !== 1) return { refused: 'zoomed' };
  const { left, top: above, right, bottom, width, height } = video.getBoundingClientRect();
  const x = Math.max(0, Math.ceil(left));
  const y = Math.max(0, Math.ceil(above));
  const shownWidth = Math.min(innerWidth, Math.floor(right)) - x;
  const shownHeight = Math.min(innerHeight, Math.floor(bottom)) - y;
  const isShown = shownWidth > 0 && shownHeight > 0 && shownWidth * shownHeight >= MIN_SHOWN_SHARE * width * height;
  if (!isShown) return { refused: 'not-in-view' };
  const covered = LOOKED_AT.some((u) =>
    LOOKED_AT.some((v) => isCovered(video, { x: x + u * shownWidth, y: y + v * shownHeight }, ours)),
  );
  if (covered) return { refused: 'covered' };
  const rect = { x, y, width: shownWidth, height: shownHeight };
  return { refused: null, rect, viewportWidth: innerWidth, mediaTimeS: video.currentTime };
}
