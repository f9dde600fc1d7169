import type { PostClaim } from '../../model/records';
import { cut, type FoundVideo, type Refusal } from '../found';

/** A video of a post, as an export tells it. */
export interface PostVideo {
  readonly post: PostClaim;
  readonly mediaUrl: string | null;
  /** Words of the post; empty where there are none. */
  readonly words: string;
}

/** What one record of an export holds: its videos, or why there are none. */
export type PostVideos = readonly PostVideo[] | Refusal;

/** Seconds since 1970, as platforms write them, in ISO 8601; null where they are none. */
export function timeOfSeconds(seconds: string | null): string | null {
  if (seconds === null || !/^\d{9,11}$/.test(seconds)) return null;
  return new Date(Number(seconds) * 1000).toISOString();
}

const NAME_WORDS = 80;

/** An item as a post names it. Its video is had by opening the post, or from the address of the file while that holds. */
export function foundInPost({ post, mediaUrl, words }: PostVideo, pageUrl: string | null): FoundVideo {
  const author = post.author === null ? '' : `@${post.author}`;
  const name = [author, cut(words, NAME_WORDS) || post.postId].filter(Boolean).join(' · ');
  return {
    name: cut(name),
    origin: { pageUrl: post.permalink ?? pageUrl, mediaUrl, post, file: null },
    ...{ bytes: null, state: 'elsewhere', problem: null, result: null },
  };
}
