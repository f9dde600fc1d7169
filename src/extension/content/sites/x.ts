import { labelByWords } from './ai-label';
import { climb, outward, textOf } from './climb';
import { statedTime, timeOfSnowflake } from './id-times';
import { addressOf, postLinks } from './links';
import { AI_LABELS, SELECTORS } from './selectors';
import { CORNER, type Finding, type SiteHandler } from './site';

const {
  post: POST,
  quote: QUOTE,
  author: AUTHOR,
  medium: MEDIUM,
  viewer: VIEWER,
  draft: DRAFT,
  words: WORDS,
} = SELECTORS.x;

interface Named {
  /** Null in addresses that leave it out: /i/status/1 */
  readonly handle: string | null;
  readonly id: string;
  /** From /video/2; null when the address names the post alone. */
  readonly mediaIndex: number | null;
}

/** in: an address of X. out: the post that it names; null when it names none. */
export function namedByX(address: URL): Named | null {
  const current = address.searchParams.get('currentTweet');
  const match = /^\/([A-Za-z0-9_]{1,20}|i\/web)\/status\/(\d+)(?:\/(?:video|photo)\/(\d+))?/i.exec(address.pathname);
  if (!match) return null;
  const [, user, id, place] = match;
  const handle = user === 'i' || user === 'i/web' ? null : user!;
  // The viewer that scrolls from video to video keeps the address it was opened with and says beside it where it is.
  if (current && /^\d+$/.test(current) && current !== id) return { handle: null, id: current, mediaIndex: null };
  return { handle, id: id!, mediaIndex: place ? Number(place) - 1 : null };
}

const permalinkOf = (handle: string | null, id: string): string => `https://x.com/${handle ?? 'i'}/status/${id}`;

/** The quoted post that the video belongs to, if it does. */
function quoteAround(video: Element, post: Element): Element | null {
  for (const at of outward(video)) {
    if (at === post) return null;
    if (at.matches(QUOTE) && (at.querySelector(AUTHOR) ?? at.querySelector('time'))) return at;
  }
  return null;
}

/** The handle under the author's name: in a link of the post, as plain text in a quoted one. */
function handleIn(name: Element | null, page: URL): string | null {
  const address = addressOf(name?.querySelector('a[href]'), page);
  const linked = address && /^\/([A-Za-z0-9_]{1,20})$/.exec(address.pathname)?.[1];
  if (linked) return linked;
  for (const element of name?.querySelectorAll('span, div') ?? []) {
    const written = element.children.length === 0 && /^@([A-Za-z0-9_]{1,20})$/.exec(textOf(element) ?? '')?.[1];
    if (written) return written;
  }
  return null;
}

/** Place among the media of the post, or of the quoted one: pictures count, as they do in addresses (/video/2). */
function mediaIndexOf(video: Element, ground: Element, quote: Element | null): number {
  const media = [...ground.querySelectorAll(MEDIUM)].filter(
    (medium) => !medium.parentElement?.closest(MEDIUM) && (quote !== null || !insideQuote(medium, ground)),
  );
  return Math.max(
    0,
    media.findIndex((medium) => medium.contains(video)),
  );
}

function insideQuote(element: Element, post: Element): boolean {
  return quoteAround(element, post) !== null;
}

function inPost(video: Element, post: Element, page: URL): Finding | null {
  const quote = quoteAround(video, post);
  const ground = quote ?? post;
  const mine = (element: Element): boolean => quote !== null || !insideQuote(element, post);
  const name = [...ground.querySelectorAll(AUTHOR)].find(mine) ?? null;
  const author = handleIn(name, page);
  const links = postLinks(ground, page, namedByX).filter(({ anchor }) => mine(anchor));
  // The time leads to the post itself. An advertisement has none; then any link under its author's name will do, but not "From NAME" beneath a lent video.
  const link =
    links.find(({ anchor }) => anchor.querySelector('time')) ??
    links.find(({ named }) => author !== null && named.handle?.toLowerCase() === author.toLowerCase());
  if (!link && !author) return null;
  const stated = statedTime(
    (link?.anchor.querySelector('time') ?? [...ground.querySelectorAll('time')].find(mine))?.getAttribute('datetime'),
  );
  const id = link?.named.id ?? null;
  return {
    permalink: id && permalinkOf(link?.named.handle ?? author, id),
    author: author ?? link?.named.handle ?? null,
    postId: id,
    postedAt: stated ?? (id && timeOfSnowflake(id, Date.now())),
    mediaIndex: mediaIndexOf(video, ground, quote),
    aiLabel: labelByWords(ground, AI_LABELS.x, WORDS),
    ...(author && stated ? { alias: `${author}@${stated}` } : {}),
  };
}

/** The viewer over the page shows one post, which the address names. */
function inViewer(video: Element, page: URL): Finding | null {
  const viewer = climb(video, VIEWER);
  const named = viewer && namedByX(page);
  if (!named) return null;
  return {
    permalink: permalinkOf(named.handle, named.id),
    author: named.handle,
    postId: named.id,
    postedAt: timeOfSnowflake(named.id, Date.now()),
    mediaIndex: named.mediaIndex ?? 0,
    sure: viewer.querySelectorAll('video').length === 1,
  };
}

/** X, formerly Twitter. Advertisements count and are posts like others. */
export const x: SiteHandler = {
  id: 'x',
  counts: (video) => climb(video, DRAFT) === null,
  find(video, page) {
    const post = climb(video, POST);
    return (post && inPost(video, post, page)) ?? inViewer(video, page);
  },
  /** The viewer's button to close lies in that corner. */
  inset: (video) => (climb(video, VIEWER) ? { x: 8, y: 60 } : CORNER),
};
