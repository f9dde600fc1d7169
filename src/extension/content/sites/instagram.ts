import { labelByWords } from './ai-label';
import { climb, ownGround } from './climb';
import { instagramMediaId, statedTime, timeOfInstagramId } from './id-times';
import { addressOf, postLinks, theOne } from './links';
import { AI_LABELS, SELECTORS } from './selectors';
import { CORNER, type Finding, type SiteHandler } from './site';

const { post: POST, author: AUTHOR, slide: SLIDE, page: PAGE, words: WORDS, draft: DRAFT } = SELECTORS.instagram;

interface Named {
  readonly code: string;
  /** `p` for posts, `reel` for reels, as the address has it. */
  readonly kind: 'p' | 'reel' | 'tv';
  /** From ?img_index=2; null where the address names the post alone. */
  readonly mediaIndex: number | null;
}

/** in: an address of Instagram. out: the post or reel that it names; null when it names none. */
export function namedByInstagram(address: URL): Named | null {
  const match = /^\/(?:[\w.]+\/)?(p|reels?|tv)\/([\w-]{5,})(?:\/|$)/.exec(address.pathname);
  // Of /reels/audio/1 and of a person's list of reels no code is part.
  if (!match || match[2] === 'audio') return null;
  const place = Number(address.searchParams.get('img_index'));
  const kind = match[1] === 'reels' ? 'reel' : (match[1] as Named['kind']);
  return { code: match[2]!, kind, mediaIndex: Number.isInteger(place) && place > 0 ? place - 1 : null };
}

interface Story {
  readonly user: string | null;
  readonly id: string | null;
}

/** in: an address of Instagram. out: whose story, and which of them, it names. Highlights name a collection, not the story shown. */
export function storyOf(address: URL): Story | null {
  const [, user, id] = /^\/stories\/([\w.]+)(?:\/(\d+))?\/?$/.exec(address.pathname) ?? [];
  if (!user) return null;
  return user === 'highlights' ? { user: null, id: null } : { user, id: id ?? null };
}

const NO_USERS = /^(p|reels?|tv|explore|stories|direct|accounts|audio)$/;

/** The account that a link leads to: /name/ or /name/reels/. */
function userOf(address: URL | null): string | null {
  const user = address && /^\/([\w.]{1,30})\/?(?:reels\/?)?$/.exec(address.pathname)?.[1];
  return user && !NO_USERS.test(user) ? user : null;
}

function firstUser(anchors: Iterable<Element>, page: URL): string | null {
  for (const anchor of anchors) {
    const user = userOf(addressOf(anchor, page));
    if (user) return user;
  }
  return null;
}

/** Which slide of a carousel; only those around the shown one are in the page, each moved to its place by a transform. */
function slideOf(video: Element, ground: Element): number {
  const slide = climb(video, SLIDE);
  if (!slide || !ground.contains(slide)) return 0;
  const slides = [...(slide.parentElement?.children ?? [])].filter((item) => item.querySelector('video, img'));
  const shift = (item: Element | undefined): number | null => {
    const px = /translateX\((-?[\d.]+)px\)/.exec(item?.getAttribute('style') ?? '')?.[1];
    return px === undefined ? null : Number(px);
  };
  const shifts = slides.map(shift);
  const at = shift(slide);
  if (at === null || shifts.includes(null)) return Math.max(0, slides.indexOf(slide));
  const widths = shifts
    .flatMap((px, place) => (place > 0 ? Math.abs(px! - shifts[place - 1]!) : []))
    .filter((px) => px > 0);
  const width = widths.length > 0 ? Math.min(...widths) : null;
  return width === null ? (at === 0 ? 0 : Math.max(0, slides.indexOf(slide))) : Math.round(at / width);
}

function told(code: string, kind: Named['kind'], ground: Element, author: string | null): Finding {
  const id = instagramMediaId(code);
  const stated = statedTime(ground.querySelector('time[datetime]')?.getAttribute('datetime'));
  return {
    permalink: `https://www.instagram.com/${kind}/${code}/`,
    author,
    postId: code,
    postedAt: stated ?? (id && timeOfInstagramId(id, Date.now())),
    aiLabel: labelByWords(ground, AI_LABELS.meta, WORDS),
  };
}

function inArticle(video: Element, article: Element, page: URL): Finding | null {
  const author =
    firstUser(article.querySelectorAll(AUTHOR), page) ?? firstUser(article.querySelectorAll('a[href]'), page);
  const links = postLinks(article, page, namedByInstagram);
  const timed = links.filter(({ anchor }) => anchor.querySelector('time'));
  const named = theOne(timed.length > 0 ? timed : links, (link) => link.named.code)?.named ?? namedByInstagram(page);
  if (!named) return author === null ? null : { author };
  return { ...told(named.code, named.kind, article, author), mediaIndex: slideOf(video, article) };
}

/** Reels and the page of one post: the address names what is shown, the ground around the video whose it is. */
function byAddress(video: Element, page: URL): Finding | null {
  const named = namedByInstagram(page);
  const ground = ownGround(video, PAGE);
  const author = firstUser(ground.querySelectorAll('a[href]'), page);
  const linked = theOne(postLinks(ground, page, namedByInstagram), (link) => link.named.code)?.named;
  const known = linked ?? named;
  if (!known) return author === null ? null : { author };
  const alone = video.ownerDocument.querySelectorAll('video').length === 1;
  return {
    ...told(known.code, known.kind, ground, author),
    mediaIndex: known.mediaIndex ?? slideOf(video, ground),
    sure: linked !== undefined || alone,
  };
}

function inStory({ user, id }: Story, video: Element): Finding {
  const known = user !== null && id !== null;
  return {
    permalink: known ? `https://www.instagram.com/stories/${user}/${id}/` : null,
    author: user,
    postId: known ? id : null,
    postedAt: known
      ? (statedTime(ownGround(video, PAGE).querySelector('time[datetime]')?.getAttribute('datetime')) ??
        timeOfInstagramId(id, Date.now()))
      : null,
    aiLabel: labelByWords(ownGround(video, PAGE), AI_LABELS.meta, WORDS),
    // Neighbours wait beside the story that the address names.
    sure: video.ownerDocument.querySelectorAll('video').length === 1,
  };
}

/** Instagram: feed, page of a post, carousel, reels, stories. Advertisements count; their links lead elsewhere, so that mostly the author alone is known. */
export const instagram: SiteHandler = {
  id: 'instagram',
  counts: (video) => climb(video, DRAFT) === null,
  find(video, page) {
    const story = storyOf(page);
    if (story) return inStory(story, video);
    const article = climb(video, POST);
    return article ? inArticle(video, article, page) : byAddress(video, page);
  },
  /** Progress bars and the author lie at the top of a story. */
  inset: (video) => (video.ownerDocument.location?.pathname.startsWith('/stories/') ? { x: 8, y: 68 } : CORNER),
};
