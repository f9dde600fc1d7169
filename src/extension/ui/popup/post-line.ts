import type { Post, SiteId } from '../../messages/post';
import { postTexts, siteNames } from '../../texts/post-words';

/** What is said of the post that a video belongs to. */
export interface PostLine {
  readonly text: string;
  /** Where the post is; null where the page does not tell. https. */
  readonly url: string | null;
  /** The platform's own label, as a sentence; null without one. */
  readonly label: string | null;
}

/** Facebook shows names, and YouTube some channels without a handle; the others' authors are handles. */
const NAMED_BY_HANDLE: ReadonlySet<SiteId> = new Set(['x', 'instagram', 'tiktok']);

/** A handle as its site writes it. */
function authorText({ site, author }: Post): string | null {
  if (author === null) return null;
  if (site === 'reddit') return `u/${author}`;
  return NAMED_BY_HANDLE.has(site) ? `@${author}` : author;
}

/** The line about a post: who, on which site; "unknown post" where the site is known but not its layout; null on any other site, and for a file. */
export function postLine(post: Post | null): PostLine | null {
  const site = post && siteNames[post.site];
  if (!post || site === null) return null;
  const author = authorText(post);
  const known =
    author !== null ? postTexts.by(author) : post.permalink !== null ? postTexts.unsigned : postTexts.unknown;
  return {
    text: `${known} · ${site}`,
    url: post.permalink?.startsWith('https://') ? post.permalink : null,
    label: post.aiLabel === null ? null : postTexts.label(post.aiLabel),
  };
}
