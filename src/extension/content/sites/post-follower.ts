import type { Post } from '../../messages/post';
import { beginPost, stepPost, type PostEpoch, type PostState } from './follow-post';
import type { Reading } from './site';

/** Follows what the page says of the post of one element. */
export interface PostFollower {
  /** Reads the page. True when it names another post than before in the same epoch. */
  look(epoch: PostEpoch): boolean;
  /** Reads, and counts what is believed as told. Null while nothing is. */
  tell(epoch: PostEpoch): Post | null;
  /** What is believed by now, where it differs from what was told in this epoch; null otherwise. */
  news(epoch: PostEpoch): Post | null;
}

/** in: reads the page for that element; the time in ms. */
export function createPostFollower(read: () => Reading, nowMs: () => number): PostFollower {
  let state: PostState | null = null;
  let told = '';
  const look = (epoch: PostEpoch): boolean => {
    const next = stepPost(state ?? beginPost(epoch, nowMs()), epoch, read(), nowMs());
    state = next.state;
    return next.another;
  };
  const textOf = (videoId: string, post: Post | null): string => `${videoId} ${JSON.stringify(post)}`;
  return {
    look,
    tell(epoch) {
      // Frames were taken of it just now: it is the one in view.
      look({ ...epoch, inView: true });
      const post = state?.post ?? null;
      told = textOf(epoch.videoId, post);
      return post;
    },
    news({ videoId }) {
      const post = state?.videoId === videoId ? state.post : null;
      if (post === null || textOf(videoId, post) === told) return null;
      told = textOf(videoId, post);
      return post;
    },
  };
}
