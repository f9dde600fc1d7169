import type { Truth } from '../media/plan';

export const SITES = ['x', 'instagram', 'tiktok', 'youtube', 'facebook', 'reddit'] as const;
export type Site = (typeof SITES)[number];

/** How a post's video comes: pieces through a MediaSource; the file, readable for the page; the file of another host, not readable. */
export type Delivery = 'mse' | 'open' | 'opaque';

/** One post of a local feed. */
export interface Post {
  readonly id: string;
  readonly site: Site;
  readonly author: string;
  readonly words: string;
  /** ISO 8601. */
  readonly postedAt: string;
  readonly url: string;
  readonly delivery: Delivery;
  /** Number of the clip, which is stamped into its pictures. */
  readonly clip: number;
}

/** One stretch of time in which one element showed one post's clip. Times: milliseconds since 1970, with fractions. */
export interface Shown {
  /** Counts up in a page. */
  readonly n: number;
  readonly site: Site;
  readonly postId: string;
  readonly clip: number;
  readonly delivery: Delivery;
  /** What the element plays, as it reads it back itself. */
  readonly mediaUrl: string;
  readonly fromMs: number;
  toMs: number | null;
  /** First picture that was presented while at least half of it was in view and it played. */
  firstInViewMs: number | null;
  /** Time in view and playing. */
  inViewMs: number;
  /** Pictures presented. */
  frames: number;
  /** What its badge said, each change once. */
  readonly badge: BadgeSaid[];
}

/** What a person could read on the badge that lay on a video from one painted frame on. */
export interface BadgeSaid {
  readonly atMs: number;
  /** The badge's kind as it stands in its markup: `looking`, `not-assessable`, or a band. */
  readonly tone: string;
  readonly words: string;
  /** Pictures of this clip that had been presented by then. */
  readonly frames: number;
}

/** What the harness calls in the page. */
export interface EnduranceApi {
  /** Everything shown in this page so far. */
  shown(): Shown[];
  /** Looks into the overlay's shadow root, once a painted frame, from now on. */
  watchBadges(root: ShadowRoot): void;
  /** Switches everything off that is measured once a frame, and counts animation frames alone; out: frames a second, over `ms`. */
  frameRate(ms: number): Promise<number>;
  /**
   * Middle of an element that a person would point at, by the name that the site's page gives it; null when there is none in view. `pick`: 0 for
   * the one nearest to the window's middle, up to 1 (not included) for others.
   */
  target(name: string, pick: number): { x: number; y: number } | null;
}

/** Clip numbers to what they show, as the harness has them; no page gets it. */
export type Truths = ReadonlyMap<number, Truth>;

declare global {
  interface Window {
    endurance?: EnduranceApi;
  }
}
