import { labelByWords } from './ai-label';
import { climb, ownGround, textOf } from './climb';
import { timeOfTikTokId } from './id-times';
import { addressOf, postLinks, theOne } from './links';
import { AI_LABELS, SELECTORS } from './selectors';
import type { Finding, SiteHandler } from './site';

const {
  item: ITEM,
  detail: DETAIL,
  player: PLAYER,
  author: AUTHOR,
  words: WORDS,
  draft: DRAFT,
  page: PAGE,
} = SELECTORS.tiktok;

interface Named {
  /** Null in embedded players. */
  readonly user: string | null;
  readonly id: string;
}

/** in: an address of TikTok. out: the video that it names; null when it names none. */
export function namedByTikTok(address: URL): Named | null {
  const [, user, id] = /^\/@([\w.-]+)\/video\/(\d{15,20})/.exec(address.pathname) ?? [];
  if (user && id) return { user, id };
  const embedded = /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d{15,20})/.exec(address.pathname)?.[1];
  return embedded ? { user: null, id: embedded } : null;
}

/** The id in the name of the player's wrapper: "xgwrapper-4-7301234567890123456". */
function idOfPlayer(video: Element): string | null {
  const name = climb(video, PLAYER)?.id.split('-').at(-1);
  return name && /^\d{15,20}$/.test(name) ? name : null;
}

/** The account: of the link to it, or as the site writes it. */
function authorIn(ground: Element, page: URL): string | null {
  for (const element of ground.querySelectorAll(AUTHOR)) {
    const anchor = element.closest('a[href]') ?? element.querySelector('a[href]');
    const user = userOf(addressOf(anchor, page)) ?? /^@?([\w.-]{2,24})$/.exec(textOf(element) ?? '')?.[1];
    if (user) return user;
  }
  for (const anchor of ground.querySelectorAll('a[href^="/@"]')) {
    if (anchor.closest(WORDS)) continue;
    const user = userOf(addressOf(anchor, page));
    if (user) return user;
  }
  return null;
}

function userOf(address: URL | null): string | null {
  return (address && /^\/@([\w.-]+)/.exec(address.pathname)?.[1]) ?? null;
}

function find(video: Element, page: URL): Finding | null {
  const item = climb(video, ITEM);
  const ground = item ?? ownGround(video, PAGE);
  const shown = idOfPlayer(video);
  const addressed = namedByTikTok(page);
  const linked = postLinks(ground, page, namedByTikTok).filter(({ anchor }) => !anchor.closest(WORDS));
  const named = shown
    ? [...linked.map((link) => link.named), ...(addressed ? [addressed] : [])].find(({ id }) => id === shown)
    : (theOne(linked, (link) => link.named.id)?.named ?? (item?.matches(DETAIL) ? addressed : null));
  // The words beside the page of one video lie outside its player, and are of the video that the address names.
  const aside = item?.matches(DETAIL) && named?.id === addressed?.id ? item.ownerDocument : null;
  const author = named?.user ?? authorIn(ground, page) ?? (aside && authorIn(aside.documentElement, page));
  const id = shown ?? named?.id ?? null;
  if (!id && !author) return null;
  return {
    permalink: id && author ? `https://www.tiktok.com/@${author}/video/${id}` : null,
    author,
    postId: id,
    postedAt: id && timeOfTikTokId(id, Date.now()),
    aiLabel: labelByWords(ground, AI_LABELS.tiktok, WORDS) ?? (aside && labelByWords(aside, AI_LABELS.tiktok, WORDS)),
    // Without the player's own word for it the address may still be that of the video before.
    sure: shown !== null || linked.length > 0,
  };
}

/** TikTok: For You, Following, profile grid, page of a video, search. What lies in the page twice is not told apart: only the shown copy is ever in view. */
export const tiktok: SiteHandler = {
  id: 'tiktok',
  counts: (video) => climb(video, DRAFT) === null,
  find,
  /** Volume or the button to close lie in that corner; the column of buttons is on the other side. */
  inset: (video) => ({ x: 8, y: climb(video, '[data-e2e="user-post-item"]') ? 8 : 64 }),
};
