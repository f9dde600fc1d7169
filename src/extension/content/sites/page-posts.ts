import type { Post } from '../../messages/post';
import { chooseSite } from './choose-site';
import type { PostEpoch } from './follow-post';
import { createPostFollower, type PostFollower } from './post-follower';
import type { Inset } from './site';

/** What the site of this frame says of its videos, and follows as the page changes. */
export interface PagePosts {
  /** Whether a video is looked at without being asked for. */
  counts(video: HTMLVideoElement): boolean;
  insetOf(video: HTMLVideoElement): Inset;
  /** Reads the page. True when it names another post than before for the same epoch of the video. */
  look(video: HTMLVideoElement, epoch: PostEpoch): boolean;
  /** For the announcement of an epoch; null while nothing is believed. */
  tell(video: HTMLVideoElement, epoch: PostEpoch): Post | null;
  /** What has come to be known since; null when nothing. */
  news(video: HTMLVideoElement, epoch: PostEpoch): Post | null;
  /** Calls `changed` before the next frame is drawn when the site marks that something else plays in the same element, until what is returned is called. */
  watchSigns(video: HTMLVideoElement, changed: () => void): () => void;
}

/** Reads nothing before it is asked. The site is that of the frame's own address: an embedded player is its own site's. */
export function createPagePosts(): PagePosts {
  const site = chooseSite(location.hostname);
  const followers = new WeakMap<HTMLVideoElement, PostFollower>();
  const follower = (video: HTMLVideoElement): PostFollower => {
    const known = followers.get(video);
    if (known) return known;
    const made = createPostFollower(
      () => site.read(video, new URL(document.URL)),
      () => performance.now(),
    );
    followers.set(video, made);
    return made;
  };
  return {
    counts: (video) => site.counts(video),
    insetOf: (video) => site.inset(video),
    look: (video, epoch) => follower(video).look(epoch),
    tell: (video, epoch) => follower(video).tell(epoch),
    news: (video, epoch) => follower(video).news(epoch),
    watchSigns(video, changed) {
      const observer = new MutationObserver(changed);
      for (const { element, attribute } of site.signs(video))
        observer.observe(element, { attributeFilter: [attribute] });
      return () => observer.disconnect();
    },
  };
}
