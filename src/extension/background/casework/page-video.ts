import { cut, type FoundVideo } from '../../../casework/ways-in/found';
import { claimOf, fileAddress, hostOf } from '../../messages/post-claim';
import type { VideoRecord } from '../../messages/video-record';

/** A video of a page as an item of a case; its pixels are where it was seen. */
export function foundOnPage(record: VideoRecord): FoundVideo {
  const { title, pageUrl, post } = record;
  const author = post?.author ? `@${post.author} · ` : '';
  return {
    name: cut(`${author}${title.trim() || post?.postId || hostOf(pageUrl)}`),
    origin: { pageUrl: pageUrl || null, mediaUrl: fileAddress(record), post: claimOf(record), file: null },
    ...{ bytes: null, state: 'elsewhere', problem: null, result: null },
  };
}

/**
 * Whether a video that is seen in a tab is the one that an item speaks of: by its post, else by its file. An item of a page of which neither is known is the only video that the page has.
 * in   `alone`: no other video was seen in the tab
 */
export function isTheVideo(
  { post, mediaUrl }: FoundVideo['origin'],
  record: Pick<VideoRecord, 'post' | 'mediaUrl'>,
  alone: boolean,
): boolean {
  if (post?.postId) {
    const seen = record.post;
    if (!seen?.postId) return false;
    return seen.site === post.platform && seen.postId === post.postId && seen.mediaIndex === post.mediaIndex;
  }
  if (mediaUrl !== null && record.mediaUrl === mediaUrl) return true;
  return alone;
}
