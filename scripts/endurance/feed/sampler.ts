import type { BadgeSaid, Shown } from './post';
import { isWatchable, nowMs, shownNow } from './truth';

/** Badges stand this far inside the element that they are placed by, CSS pixels. */
const INSIDE_PX = 4;

let roots: ShadowRoot[] = [];
let measuring = true;
let lastMs = nowMs();

function isOver(badge: DOMRect, video: HTMLVideoElement): boolean {
  const { left, top, right, bottom } = video.getBoundingClientRect();
  const x = badge.left + INSIDE_PX;
  const y = badge.top + INSIDE_PX;
  return x >= left - 2 * INSIDE_PX && x < right && y >= top - 2 * INSIDE_PX && y < bottom;
}

/** The one video that a person would take a badge to belong to; null when none lies there, or more than one does. */
function videoUnder(badge: HTMLElement): Shown | null {
  const rect = badge.getBoundingClientRect();
  if (rect.width === 0) return null;
  const under = [...shownNow()].filter(
    ([video]) => isOver(rect, video) && video.checkVisibility({ visibilityProperty: true }),
  );
  return under.length === 1 ? under[0]![1] : null;
}

function look(): void {
  const atMs = nowMs();
  const sinceMs = Math.min(atMs - lastMs, 500);
  lastMs = atMs;
  for (const [video, entry] of shownNow()) if (isWatchable(video)) entry.inViewMs += sinceMs;
  for (const root of roots) {
    for (const badge of root.querySelectorAll<HTMLElement>('[data-tone]')) {
      if (badge.hidden) continue;
      const entry = videoUnder(badge);
      const tone = badge.dataset['tone'] ?? '';
      const last: BadgeSaid | undefined = entry?.badge.at(-1);
      if (!entry || last?.tone === tone) continue;
      entry.badge.push({
        atMs,
        tone,
        words: badge.getAttribute('aria-label') ?? badge.innerText,
        frames: entry.frames,
      });
    }
  }
}

/**
 * Looks once a frame, after all animation-frame callbacks have run and right before the frame is painted: a ResizeObserver's own time, brought about
 * by an element that changes its size in each frame. What it sees is what a person sees.
 */
export function startSampling(): void {
  const trigger = document.createElement('div');
  trigger.style.cssText = 'position:fixed;left:0;bottom:0;width:1px;height:1px;visibility:hidden;contain:strict';
  document.body.append(trigger);
  let wide = false;
  const turn = (): void => {
    if (measuring) {
      wide = !wide;
      trigger.style.width = wide ? '2px' : '1px';
    }
    requestAnimationFrame(turn);
  };
  new ResizeObserver(look).observe(trigger);
  turn();
}

export function watchBadges(root: ShadowRoot): void {
  roots = [...roots.filter(({ host }) => host.isConnected), root];
}

/** Animation frames a second over `ms`, with nothing of ours measured meanwhile. */
export async function frameRate(ms: number): Promise<number> {
  measuring = false;
  let frames = 0;
  const startMs = performance.now();
  let endMs = startMs;
  await new Promise<void>((resolve) => {
    const count = (): void => {
      endMs = performance.now();
      if (endMs - startMs >= ms) return resolve();
      frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  measuring = true;
  lastMs = nowMs();
  return (frames * 1000) / (endMs - startMs);
}
