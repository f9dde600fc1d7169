import { MIN_SIDE_PX, MIN_VISIBLE_SHARE } from './lifecycle/wants';

export interface View {
  readonly inView: boolean;
  readonly bigEnough: boolean;
}

/** Steps at which the browser reports a change of the visible share. */
const THRESHOLDS = [0, 0.1, 0.25, MIN_VISIBLE_SHARE, 0.75, 1];

const area = ({ width, height }: { width: number; height: number }): number => width * height;

/** A video larger than the window counts when it fills half of that. */
function isInView(entry: IntersectionObserverEntry): boolean {
  if (entry.intersectionRatio >= MIN_VISIBLE_SHARE) return true;
  return entry.rootBounds !== null && area(entry.intersectionRect) >= MIN_VISIBLE_SHARE * area(entry.rootBounds);
}

/** Tells when videos come into view or leave it, or when the page is hidden. */
export interface Visibility {
  observe(video: HTMLVideoElement): void;
  unobserve(video: HTMLVideoElement): void;
}

export function watchVisibility(
  changed: (video: HTMLVideoElement, view: View) => void,
  signal: AbortSignal,
): Visibility {
  const last = new Map<HTMLVideoElement, View>();
  const tell = (video: HTMLVideoElement, view: View): void => {
    changed(video, { ...view, inView: view.inView && !document.hidden });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const video = entry.target as HTMLVideoElement;
        const { width, height } = entry.boundingClientRect;
        const view = { inView: isInView(entry), bigEnough: Math.min(width, height) >= MIN_SIDE_PX };
        last.set(video, view);
        tell(video, view);
      }
    },
    { threshold: THRESHOLDS },
  );
  document.addEventListener('visibilitychange', () => last.forEach((view, video) => tell(video, view)), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe: (video) => observer.observe(video),
    unobserve(video) {
      observer.unobserve(video);
      last.delete(video);
    },
  };
}
