import type { Post } from '../../messages/post';
import type { Reading } from './site';

/**
 * So long one reading has to hold before it is believed where it may be meant for another video. Sites bring address, text and player up to
 * date one after the other, within a second or two as SponsorBlock and Return YouTube Dislike have it (they wait 2 s).
 */
export const SETTLE_MS = 3000;

/** An epoch of an element, as far as its post goes. */
export interface PostEpoch {
  readonly videoId: string;
  /** What the element plays; the user's wish for a new scan begins an epoch with the same. */
  readonly source: string | null;
  readonly inView: boolean;
}

/** What is known of the post of one element, carried over its epochs. */
export interface PostState {
  readonly videoId: string;
  readonly source: string | null;
  /** Whose name is not believed at once: the post that the element showed before; or nobody's, `all`, in an epoch that began because the page named another post. */
  readonly doubted: { readonly all: boolean; readonly identity: string | null; readonly author: string | null };
  /** What the page says now, and since when in ms. */
  readonly identity: string | null;
  readonly sinceMs: number;
  /** What is believed; null before anything is. */
  readonly post: Post | null;
  readonly believed: string | null;
  /** The page named another post while the source stayed. */
  readonly strayed: boolean;
}

/** in: the element's first epoch, the time in ms. */
export function beginPost({ videoId, source }: PostEpoch, nowMs: number): PostState {
  return {
    ...{ videoId, source, identity: null, sinceMs: nowMs, post: null, believed: null, strayed: false },
    doubted: { all: false, identity: null, author: null },
  };
}

export interface PostStep {
  readonly state: PostState;
  /** The same source shows another post's video now, as far as the page tells: the epoch must end. */
  readonly another: boolean;
}

function nextEpoch(before: PostState, epoch: PostEpoch, nowMs: number): PostState {
  const { believed, post, doubted, strayed } = before;
  if (epoch.source === before.source && !strayed) return { ...before, videoId: epoch.videoId };
  const known = believed !== null || post?.author ? { identity: believed, author: post?.author ?? null } : doubted;
  return { ...beginPost(epoch, nowMs), doubted: { identity: known.identity, author: known.author, all: strayed } };
}

function isBelievable({ doubted, sinceMs }: PostState, { identity, sure, post }: Reading, nowMs: number): boolean {
  const named = identity === null ? post.author : identity;
  const before = identity === null ? doubted.author : doubted.identity;
  const suspect = !sure || doubted.all || (named !== null && named === before);
  return !suspect || nowMs - sinceMs >= SETTLE_MS;
}

/**
 * Takes one reading of the page in. Pure. The rules, for nodes that are recycled and pages that are brought up to date piece by piece:
 * - a new source begins with no post; the post that the element had before is believed again only after it was named for `SETTLE_MS`;
 * - what does not lie around the video itself (`sure` false) is meant for the video in view, and believed only after `SETTLE_MS`;
 * - another identity than the believed one, in the same source, is another video for all we know: `another`, and in the epoch that then
 *   begins nothing is believed before `SETTLE_MS`, since the source may yet follow;
 * - a reading without identity takes nothing back: the page may be half drawn.
 * in: the element's present epoch, what the page says, the time in ms.
 */
export function stepPost(before: PostState, now: PostEpoch, reading: Reading, nowMs: number): PostStep {
  const epoch = before.videoId === now.videoId ? before : nextEpoch(before, now, nowMs);
  if (!reading.sure && !now.inView) return { state: { ...epoch, identity: null, sinceMs: nowMs }, another: false };
  const { identity } = reading;
  const state: PostState = { ...epoch, identity, sinceMs: identity === epoch.identity ? epoch.sinceMs : nowMs };
  if (state.believed !== null && identity !== state.believed) {
    const another = identity !== null && (reading.sure || nowMs - state.sinceMs >= SETTLE_MS);
    return { state: { ...state, strayed: state.strayed || another }, another };
  }
  if (!isBelievable(state, reading, nowMs)) return { state, another: false };
  const known = state.believed === identity ? state.post : null;
  return { state: { ...state, believed: identity, post: merged(known, reading.post) }, another: false };
}

/** What was known of the same post stays where the page no longer says it. */
function merged(known: Post | null, now: Post): Post {
  return {
    ...now,
    permalink: now.permalink ?? known?.permalink ?? null,
    author: now.author ?? known?.author ?? null,
    postedAt: now.postedAt ?? known?.postedAt ?? null,
    aiLabel: now.aiLabel ?? known?.aiLabel ?? null,
  };
}
