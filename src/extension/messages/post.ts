export const SITE_IDS = ['x', 'instagram', 'tiktok', 'youtube', 'facebook', 'reddit', 'generic'] as const;
export type SiteId = (typeof SITE_IDS)[number];

/** What the page says about the post that a video belongs to; null where the layout does not tell ("unknown post"). A page says what it likes: never proof. */
export interface Post {
  readonly site: SiteId;
  /** Address of the post, https, without query and hash but for what names the post. */
  readonly permalink: string | null;
  /** The account's handle, or its name on sites that show no handle; without a leading @. */
  readonly author: string | null;
  readonly postId: string | null;
  /** ISO 8601 in UTC, as the page states it or decoded from the id. */
  readonly postedAt: string | null;
  /** Place of the video among the media of its post, pictures included, as all layouts of the site count them: 0 = the first. */
  readonly mediaIndex: number;
  /** The platform's own label for generated or altered media, in the words shown. */
  readonly aiLabel: string | null;
}

/** A post of which nothing is known but the site. */
export function unknownPost(site: SiteId): Post {
  return { site, permalink: null, author: null, postId: null, postedAt: null, mediaIndex: 0, aiLabel: null };
}
