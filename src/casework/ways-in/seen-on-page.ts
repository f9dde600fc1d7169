import type { ItemOrigin, PostClaim } from '../model/records';

/** What a page said of a video while its pixels were had there. */
export interface SeenOnPage {
  readonly pageUrl: string | null;
  readonly mediaUrl: string | null;
  readonly post: PostClaim | null;
}

/** Whether both speak of one post, as far as they tell. */
function isSamePost(known: PostClaim, seen: PostClaim): boolean {
  if (known.platform !== seen.platform) return false;
  return known.postId === null || (known.postId === seen.postId && known.mediaIndex === seen.mediaIndex);
}

function withPost(known: PostClaim | null, seen: PostClaim | null): PostClaim | null {
  if (known === null || seen === null) return known ?? seen;
  if (!isSamePost(known, seen)) return known;
  return {
    ...seen,
    permalink: known.permalink ?? seen.permalink,
    author: known.author ?? seen.author,
    postedAt: known.postedAt ?? seen.postedAt,
    aiLabel: known.aiLabel ?? seen.aiLabel,
  };
}

/**
 * The origin of an item after its video was seen on a page: what was not known of page and post is taken from the page; what a list or an export said before stays, and
 * so does the address of the file, by which the queue would fetch it. Nothing is taken of another post.
 */
export function originSeen(origin: ItemOrigin, { pageUrl, post }: SeenOnPage): ItemOrigin {
  return { ...origin, pageUrl: origin.pageUrl ?? pageUrl, post: withPost(origin.post, post) };
}
