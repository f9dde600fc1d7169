import type { PostClaim } from '../../casework/model/records';
import type { VideoRecord } from './video-record';

/** out: '' where the address has none */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** What a page says of a video's post, as items of cases have it: on sites that no handler knows, the platform is the host. */
export function claimOf({ post, pageUrl }: Pick<VideoRecord, 'post' | 'pageUrl'>): PostClaim | null {
  if (post === null) return null;
  const { site, ...known } = post;
  return { platform: site === 'generic' ? hostOf(pageUrl) : site, ...known };
}

/** The address of a video's file, where it is one of the web. */
export function fileAddress({ mediaUrl }: Pick<VideoRecord, 'mediaUrl'>): string | null {
  return /^https?:/.test(mediaUrl) ? mediaUrl : null;
}
