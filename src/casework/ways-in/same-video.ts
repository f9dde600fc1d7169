import type { ItemRecord } from '../model/records';

/**
 * What makes two items the same video of the same source: the place in the same post, the address of
 * the file, the page of the post, the path and the bytes of a file. Identical bytes under two names are two
 * items: that somebody posted them twice is a finding.
 * out  a text that is equal for equal ones; null where there is nothing to go by
 */
export function sameVideoKey({ origin, bytes }: Pick<ItemRecord, 'origin' | 'bytes'>): string | null {
  const { post, mediaUrl, file } = origin;
  if (post?.postId) return `post ${post.platform} ${post.postId} ${post.mediaIndex}`;
  if (file) return `file ${file.path} ${bytes?.sha256 ?? ''}`;
  if (mediaUrl !== null && /^https?:/.test(mediaUrl)) return `media ${mediaUrl}`;
  return pageKey(origin);
}

function pageKey({ post }: ItemRecord['origin']): string | null {
  return post?.permalink ? `page ${post.permalink}` : null;
}

/**
 * All keys by which a list may name a video that is in the case already: its own, and of a post whose id only its page told (a share link does not), the address that it was listed by.
 */
export function knownVideoKeys(item: Pick<ItemRecord, 'origin' | 'bytes'>): string[] {
  const keys = [sameVideoKey(item), item.origin.post?.postId ? pageKey(item.origin) : null];
  return keys.filter((key) => key !== null);
}
