import { unknownPost, type Post, type SiteId } from '../../messages/post';

/** Room between the video's left upper corner and its badge, in CSS pixels; what the site's own controls need there. */
export interface Inset {
  readonly x: number;
  readonly y: number;
}

/** What a handler reads off the page, as far as the layout tells. */
export interface Finding extends Partial<Omit<Post, 'site'>> {
  /** Something else than the post itself plays in its element (an ad, say): a name for it. Nothing is then said of the post. */
  readonly instead?: string;
  /** Names the post where its id is not to be had: by author and time, say. */
  readonly alias?: string;
  /** False where the page names one post but does not tell which of its videos shows it (an address bar over a list). */
  readonly sure?: boolean;
}

/** One reading of the page for one video. */
export interface Reading {
  readonly post: Post;
  /** Names the post; changes only when the video shows something else. Null where the page does not tell. */
  readonly identity: string | null;
  /** Whether what is read lies around the video itself, or else may be meant for another one. */
  readonly sure: boolean;
}

/** An attribute that a site changes when something else plays in the same element and source. */
export interface Sign {
  readonly element: Element;
  readonly attribute: string;
}

/** What is known of a site's layout. Handlers look from the video element outward, change nothing, and may throw: `choose-site.ts` guards them. */
export interface SiteHandler {
  readonly id: SiteId;
  /** False for a video that is no post's and not an advertisement (one that the user is about to upload). */
  counts(video: Element): boolean;
  /** in: the video and the address of its page. Null when the layout is unknown. */
  find(video: Element, page: URL): Finding | null;
  inset(video: Element): Inset;
  /** Left out where a site gives no sign but the words around the video. */
  signs?(video: Element): readonly Sign[];
}

/** A handler that never throws. */
export interface Site {
  readonly id: SiteId;
  counts(video: Element): boolean;
  read(video: Element, page: URL): Reading;
  inset(video: Element): Inset;
  signs(video: Element): readonly Sign[];
}

/** Left upper corner, where no site has anything of its own. */
export const CORNER: Inset = { x: 8, y: 8 };

/** in: what a handler found. out: the post in full; "unknown post" for null. */
export function readingOf(site: SiteId, finding: Finding | null): Reading {
  if (!finding) return { post: unknownPost(site), identity: null, sure: true };
  const { instead, alias, sure = true, ...known } = finding;
  if (instead !== undefined)
    return { post: { ...unknownPost(site), aiLabel: known.aiLabel ?? null }, identity: instead, sure };
  const post: Post = { ...unknownPost(site), ...known };
  const name = post.postId ?? alias;
  return { post, identity: name ?? null, sure };
}
