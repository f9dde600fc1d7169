export type SiteId = 'x' | 'instagram' | 'tiktok' | 'youtube' | 'facebook' | 'reddit' | 'generic';

/** What the page says about the post that a video belongs to; null where the layout does not tell ("unknown post"). Never taken as proof: a page says what it likes. */
export interface Post {
  readonly site: SiteId;
  /** Address of the post, without query and hash but for what names the post; https. */
  readonly permalink: string | null;
  /** The account's handle or name as the site writes it, without a leading @. */
  readonly author: string | null;
  readonly postId: string | null;
  /** ISO 8601 in UTC, as the page states it or decoded from the id. */
  readonly postedAt: string | null;
  /** Place of the video among those of its post: 0 = first. */
  readonly mediaIndex: number;
  /** The platform's own label for generated or altered media, in the words shown. */
  readonly aiLabel: string | null;
}
