import type { Post } from '../../messages/post';
import { beginPost, stepPost, type PostState } from './follow-post';
import type { Reading } from './site';

/** Follows what the page says of the post of one element. */
export interface PostFollower {
  /** Reads the page. in: the id of the element's present epoch. out: true when the page names another post than before in the same epoch. */
  look(videoId: string, inView: boolean): boolean;
  /** Reads, and counts what is believed as told. Null while nothing is. */
  tell(videoId: string): Post | null;
  /** What is believed by now, where it differs from what was told in this epoch; null otherwise. */
  news(videoId: string): Post | null;
}

/** in: reads the page for that element; the time in ms. */
export function createPostFollower(read: () => Reading, nowMs: () => number): PostFollower {
  let state: PostState | null = null;
  let told = '';
  const look = (videoId: string, inView: boolean): boolean => {
    const next = stepPost(state ?? beginPost(videoId, nowMs()), videoId, read(), inView, nowMs());
    state = next.state;
    return next.another;
  };
  const textOf = (videoId: string, post: Post | null): string => `${videoId} ${JSON.stringify(post)}`;
  return {
    look,
    tell(videoId) {
      // Frames were taken of it just now: it is the one in view.
      look(videoId, true);
      const post = state?.post ?? null;
      told = textOf(videoId, post);
      return post;
    },
    news(videoId) {
      const post = state?.videoId === videoId ? state.post : null;
      if (post === null || textOf(videoId, post) === told) return null;
      told = textOf(videoId, post);
      return post;
    },
  };
}
