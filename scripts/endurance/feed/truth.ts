import type { Post, Shown } from './post';

const log: Shown[] = [];
const current = new Map<HTMLVideoElement, Shown>();

export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Everything that was shown in this page so far. */
export const shown = (): Shown[] => log;
/** What each element shows now. */
export const shownNow = (): ReadonlyMap<HTMLVideoElement, Shown> => current;

/** The element shows nothing of ours from now on. */
export function endShown(video: HTMLVideoElement): void {
  const before = current.get(video);
  if (before) before.toMs = nowMs();
  current.delete(video);
}

/** To be called in the same turn in which the element gets its new source. */
export function beginShown(video: HTMLVideoElement, post: Post): void {
  endShown(video);
  const { site, id: postId, clip, delivery } = post;
  const entry: Shown = {
    ...{ n: log.length, site, postId, clip, delivery, mediaUrl: video.src, fromMs: nowMs() },
    ...{ toMs: null, firstInViewMs: null, inViewMs: 0, frames: 0, badge: [] },
  };
  log.push(entry);
  current.set(video, entry);
  const count = (): void => {
    if (current.get(video) !== entry) return;
    entry.frames += 1;
    if (isWatchable(video)) entry.firstInViewMs ??= nowMs();
    video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
}

/** Playing, and at least half of it in the window of a visible page. */
export function isWatchable(video: HTMLVideoElement): boolean {
  if (video.paused || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || document.hidden) return false;
  const { left, top, right, bottom, width, height } = video.getBoundingClientRect();
  if (width * height === 0) return false;
  const across = Math.min(right, innerWidth) - Math.max(left, 0);
  const down = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return across > 0 && down > 0 && (across * down) / (width * height) >= 0.5;
}
