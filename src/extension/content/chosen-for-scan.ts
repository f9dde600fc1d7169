import type { Size } from './overlay/place';

/** How much of a video is in view, CSS pixels squared. */
function shownArea(element: Pick<HTMLVideoElement, 'getBoundingClientRect'>, viewport: Size): number {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(viewport.width, right) - Math.max(0, left);
  const height = Math.min(viewport.height, bottom) - Math.max(0, top);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * Which video a scan on demand is of: the one that plays from `srcUrl`, in view or not; else the one of which most is in view.
 * out  undefined where none is in view
 */
export function chosenForScan<Video extends { readonly element: HTMLVideoElement }>(
  videos: Iterable<Video>,
  srcUrl: string | null,
  viewport: Size,
): Video | undefined {
  const rated = [...videos].map((video) => ({ video, areaPx2: shownArea(video.element, viewport) }));
  const present = rated.sort((a, b) => b.areaPx2 - a.areaPx2);
  const named = srcUrl === null ? undefined : present.find(({ video }) => video.element.currentSrc === srcUrl);
  return (named ?? present.find(({ areaPx2 }) => areaPx2 > 0))?.video;
}
