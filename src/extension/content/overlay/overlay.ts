import type { Quiet } from '../../messages/preferences';
import { messageDirection } from '../../texts/translate';
import { wantsBadge } from '../lifecycle/wants';
import { scanProgress, type ScanProgress } from '../../messages/scan-progress';
import { randomId } from '../../platform/random-id';
import { offersOf, type Offer } from '../../platform/offers';
import { tell } from '../../platform/tell';
import type { WatchedVideo } from '../watched-video';
import { createAnnouncer } from './announcer';
import { createBadge, type Badge } from './badge';
import { verdictView, type VerdictView } from '../../texts/verdict-view';
import { isCovered } from './covered';
import { CORNER, type Inset } from '../sites/site';
import { createLayer } from './layer';
import { openPanel, type Panel } from './panel';
import { placeBadge, placeMirrored, roomFor } from './place';
import { takeOffer } from './take-offer';
import type { Placed } from './placing';
import { mayShow } from './quiet';
import { zoomedOutBy } from './zoom';

/** Everything that the user sees of us on a page. */
export interface Overlay {
  readonly root: ShadowRoot;
  /** Draws anew what has changed about a video. */
  update(video: WatchedVideo): void;
  /** From now on shows these badges alone; each video is to be updated after it. */
  show(quiet: Quiet): void;
  /** Whether the video has a badge, shown now or as soon as it is in view. */
  has(video: WatchedVideo): boolean;
  /** Moves the keyboard's focus to the badge of a video; false when it has none that is shown. */
  focus(video: WatchedVideo): boolean;
  /** The video whose badge, or panel, has the focus. */
  focused(): WatchedVideo | null;
  /** Hides all of it, for a copy of the screen; resolves once the screen shows that. */
  conceal(): Promise<void>;
  reveal(): void;
  /** The video is gone, and its badge with it. */
  forget(video: WatchedVideo): void;
  remove(): void;
}

/** In full screen the browser shows one element and what is in it; the rest keeps its rectangles. */
function isOnScreen(video: HTMLVideoElement): boolean {
  const { fullscreenElement } = document;
  if (!fullscreenElement) return true;
  for (let node: Node | null = video; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === fullscreenElement) return true;
  }
  return false;
}

function viewOf(video: WatchedVideo): VerdictView {
  const { state, verdict, problem, known, measuredAtMs, stable, pace, demanded, playing } = video.state();
  const waitsToPlay = demanded && !playing;
  return verdictView({ state, verdict, problem, known, measuredAtMs, stable, slowedBy: pace.why, waitsToPlay });
}

function offersFor(video: WatchedVideo): Offer[] {
  const { problem, source } = video.state();
  return offersOf(problem, source ?? '');
}

/** A video that plays no more is not looked at further either, but waits. */
function progressOf(video: WatchedVideo): ScanProgress | null {
  const state = video.state();
  return state.way === 'none' ? null : scanProgress(state);
}

/** Whether a video is really shown costs a style lookup, and one that is scrolled away need not be followed closely: every 15th frame. */
const LOOK_THROUGH_EVERY = 15;

/**
 * in   `insetOf`: room that the site's own controls need in the video's left upper corner
 * The overlay follows the videos by their rectangles, once an animation frame, and only while one of them has a badge. Nothing of the page
 * is moved, styled or wrapped for it.
 */
export function createOverlay(insetOf: (video: HTMLVideoElement) => Inset = () => CORNER): Overlay {
  const layer = createLayer();
  const announcer = createAnnouncer(layer.root);
  const dir = messageDirection();
  let quiet: Quiet = 'all';
  const badges = new Map<WatchedVideo, Badge>();
  let panel: { readonly of: WatchedVideo; readonly panel: Panel } | null = null;
  let frame = 0;
  let round = 0;
  const hiddenVideos = new WeakSet<HTMLVideoElement>();
  const insets = new WeakMap<HTMLVideoElement, Inset>();

  const closePanel = (): void => panel?.panel.close();
  const press = (video: WatchedVideo, badge: Badge): void => {
    const wasOpen = panel?.of === video;
    closePanel();
    if (wasOpen) return;
    const opened = openPanel(layer.root, badge, {
      rescan: () => video.dispatch({ type: 'demand', videoId: randomId() }),
      cancel: () => video.dispatch({ type: 'cancel' }),
      videoId: () => video.state().videoId,
      take: (offer) => takeOffer(offer, video.state().videoId, video.state().source ?? ''),
      // Refused only while the extension is being reloaded; the panel goes then, too.
      details: () =>
        void tell<'video.details'>({ type: 'video.details', videoId: video.state().videoId }).catch(() => undefined),
      closed: () => (panel = null),
    });
    panel = { of: video, panel: opened };
    opened.show(viewOf(video), progressOf(video));
    opened.offer(offersFor(video));
  };

  const lookThrough = (): boolean => round % LOOK_THROUGH_EVERY === 0;
  const isShown = (video: HTMLVideoElement): boolean => {
    if (!isOnScreen(video)) return false;
    if (lookThrough()) {
      const shown = video.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (shown) hiddenVideos.delete(video);
      else hiddenVideos.add(video);
    }
    return !hiddenVideos.has(video);
  };
  const insetNow = (video: HTMLVideoElement): Inset => {
    const known = insets.get(video);
    if (known && !lookThrough()) return known;
    const inset = insetOf(video);
    insets.set(video, inset);
    return inset;
  };
  const placeOn = (
    video: HTMLVideoElement,
    viewport: { width: number; height: number },
    covered: (point: { x: number; y: number }) => boolean,
  ): Placed | null => {
    const rect = video.getBoundingClientRect();
    const corner = (dir === 'rtl' ? placeMirrored : placeBadge)(rect, viewport, covered, insetNow(video));
    if (!corner) return null;
    const scale = zoomedOutBy(window);
    return { ...corner, dir, scale, roomPx: roomFor(rect, viewport, corner.x, dir, scale) };
  };
  const follow = (): void => {
    frame = 0;
    if (badges.size === 0) return;
    layer.settle();
    const viewport = { width: innerWidth, height: innerHeight };
    for (const [video, badge] of badges) {
      const { element } = video;
      if (badge.button.hidden && !lookThrough()) continue;
      // A new source is told by events that come after the next picture; what is on show must be of this one.
      video.refresh();
      const covered = (point: { x: number; y: number }): boolean => isCovered(element, point, layer.root.host);
      badge.place(isShown(element) ? placeOn(element, viewport, covered) : null);
    }
    panel?.panel.place();
    round += 1;
    frame = requestAnimationFrame(follow);
  };
  const drop = (video: WatchedVideo): void => {
    if (panel?.of === video) closePanel();
    badges.get(video)?.remove();
    badges.delete(video);
  };

  return {
    root: layer.root,
    update(video) {
      const state = video.state();
      if (!wantsBadge(state)) return drop(video);
      const view = viewOf(video);
      announcer.hear(state.videoId, view, state.demanded);
      if (!mayShow(view.tone, state.demanded, quiet)) return drop(video);
      let badge = badges.get(video);
      if (!badge) {
        const made: Badge = createBadge(layer.root, () => press(video, made));
        badge = made;
        badges.set(video, badge);
      }
      badge.show(view);
      // A new badge is placed in the next frame, not after the next look through.
      if (badge.button.hidden) round = 0;
      if (panel?.of === video) {
        panel.panel.show(view, progressOf(video));
        panel.panel.offer(offersFor(video));
      }
      frame ||= requestAnimationFrame(follow);
    },
    show(wanted) {
      quiet = wanted;
    },
    has: (video) => badges.has(video),
    focus(video) {
      const button = badges.get(video)?.button;
      if (!button || button.hidden) return false;
      button.focus({ preventScroll: true });
      return layer.root.activeElement === button;
    },
    focused() {
      const { activeElement } = layer.root;
      if (!activeElement) return null;
      for (const [video, { button }] of badges) if (button === activeElement) return video;
      return activeElement.closest('.panel') ? (panel?.of ?? null) : null;
    },
    conceal: () => layer.conceal(),
    reveal: () => layer.reveal(),
    forget: drop,
    remove() {
      cancelAnimationFrame(frame);
      closePanel();
      layer.remove();
    },
  };
}
