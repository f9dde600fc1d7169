import { cut, type FoundVideo } from '../../../casework/ways-in/found';
import type { PostClaim } from '../../../casework/model/records';
import type { Post } from '../../messages/post';
import type { VideoRecord } from '../../messages/video-record';

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function claimOf({ site, ...known }: Post, pageUrl: string): PostClaim {
  return { platform: site === 'generic' ? hostOf(pageUrl) : site, ...known };
}

/** A video of a page as an item of a case; its pixels are where it was seen. */
export function foundOnPage({ title, pageUrl, mediaUrl, post }: VideoRecord): FoundVideo {
  const author = post?.author ? `@${post.author} · ` : '';
  return {
    name: cut(`${author}${title.trim() || post?.postId || hostOf(pageUrl)}`),
    origin: {
      pageUrl: pageUrl || null,
      mediaUrl: /^https?:/.test(mediaUrl) ? mediaUrl : null,
      post: post && claimOf(post, pageUrl),
      file: null,
    },
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
