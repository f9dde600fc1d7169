import { labelByWords } from './ai-label';
import { climb, ownGround, textOf } from './climb';
import { statedTime } from './id-times';
import { addressOf, postLinks, theOne } from './links';
import { AI_LABELS, SELECTORS } from './selectors';
import { CORNER, type Finding, type Sign, type SiteHandler } from './site';

const S = SELECTORS.youtube;

interface Named {
  readonly id: string;
  readonly kind: 'watch' | 'shorts' | 'live' | 'embed';
}

/** in: an address of YouTube. out: the video that it names; null when it names none. */
export function namedByYouTube(address: URL): Named | null {
  const watched = address.pathname === '/watch' ? address.searchParams.get('v') : null;
  if (watched) return /^[\w-]{11}$/.test(watched) ? { id: watched, kind: 'watch' } : null;
  const [, kind, id] = /^\/(shorts|live|embed)\/([\w-]{11})(?:\/|$)/.exec(address.pathname) ?? [];
  return id ? { id, kind: kind as Named['kind'] } : null;
}

const permalinkOf = ({ id, kind }: Named): string =>
  kind === 'shorts' ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`;

/** The channel behind a link: its handle, else its name as shown. */
function channelOf(anchors: Iterable<Element>, page: URL): string | null {
  for (const anchor of anchors) {
    const path = addressOf(anchor, page)?.pathname ?? '';
    const handle = /^\/@([^/]+)/.exec(path)?.[1];
    if (handle) return decodeURIComponent(handle);
    const name = /^\/(channel|c|user)\//.test(path) ? textOf(anchor) : null;
    if (name) return name;
  }
  return null;
}

/** What the player itself says it plays: the link behind its title. */
function titled(video: Element, page: URL): Named | null {
  const address = addressOf(climb(video, S.player)?.querySelector(S.embedTitle), page);
  return address && namedByYouTube(address);
}

const BADGE = /^AI\s*[:：]/i;

/** The label on what lies in `ground`. The section on how a video was made also tells of cameras and dubbing, which is no such label. */
function aiLabelIn(ground: ParentNode): string | null {
  const section = ground.querySelector(S.aiSection);
  const made = textOf(section?.querySelector(S.aiHeader) ?? section);
  if (made && !S.notAi.some((words) => made.toLowerCase().includes(words))) return made;
  for (const badge of ground.querySelectorAll(S.aiBadge)) {
    const label = badge.getAttribute('aria-label') ?? '';
    if (BADGE.test(label)) return label;
  }
  return textOf(ground.querySelector(S.aiNote)) ?? labelByWords(ground, AI_LABELS.youtube, S.words);
}

/** When it was published, where the page's head is of this very video: it stays as it was when the site goes on to the next one. */
function publishedAt(id: string, page: Document): string | null {
  if (page.querySelector(S.dateOf)?.getAttribute('content') !== id) return null;
  return statedTime(page.querySelector(S.date)?.getAttribute('content'));
}

function told(named: Named, author: string | null, ground: ParentNode | null, page: Document): Finding {
  return {
    permalink: permalinkOf(named),
    author,
    postId: named.id,
    postedAt: publishedAt(named.id, page),
    aiLabel: ground && aiLabelIn(ground),
  };
}

/** The card of a video in a feed: it names its channel, the floating preview over it does not. */
function cardOf(id: string, page: Document): Element | null {
  for (const anchor of page.querySelectorAll(`a[href*="${id}"]`)) {
    const card = anchor.closest(S.card);
    if (card) return card;
  }
  return null;
}

function inPreview(preview: Element, video: Element, page: URL): Finding | null {
  const { ownerDocument } = video;
  const links = postLinks(preview, page, namedByYouTube);
  const named = theOne(links, (link) => link.named.id)?.named ?? titled(video, page);
  if (!named) return null;
  const card = cardOf(named.id, ownerDocument);
  const author =
    channelOf(preview.querySelectorAll(S.cardChannel), page) ??
    (card && channelOf(card.querySelectorAll(S.cardChannel), page));
  return told(named, author, card, ownerDocument);
}

/** Shorts: the address names the one shown; the picture that stands in for it until it plays is told by its own address. */
function inReel(reel: Element, video: Element, page: URL): Finding | null {
  const addressed = namedByYouTube(page);
  const own =
    titled(video, page)?.id ??
    reel
      .querySelector(S.reelPicture)
      ?.getAttribute('style')
      ?.match(/\/vi\/([\w-]{11})\//)?.[1];
  const author = channelOf(reel.querySelectorAll(S.channel), page);
  const active = reel.closest(S.activeReel) !== null;
  const id = own ?? (active || reel.ownerDocument.querySelectorAll(S.reelItem).length < 2 ? addressed?.id : undefined);
  if (id === undefined) return author === null ? null : { author };
  return { ...told({ id, kind: 'shorts' }, author, reel, video.ownerDocument), sure: own !== undefined };
}

/** The page of one video. Address, page and player are brought up to date one after the other; where they differ, nothing is said. */
function onWatchPage(named: Named, video: Element, page: URL): Finding | null {
  const { ownerDocument } = video;
  const watch = climb(video, S.watch) ?? ownerDocument.querySelector(S.watch);
  const said = watch?.getAttribute('video-id');
  if (said && said !== named.id) return null;
  const author = watch && channelOf(watch.querySelectorAll(S.owner), page);
  return { ...told({ ...named, kind: 'watch' }, author, watch, ownerDocument), sure: Boolean(said) };
}

/** The small player that goes along while the user looks for more: the address is that of another page. */
function inMiniPlayer(mini: Element, video: Element, page: URL): Finding | null {
  const { ownerDocument } = video;
  const watch = ownerDocument.querySelector(S.watch);
  const links = postLinks(mini, page, namedByYouTube);
  const named = titled(video, page) ?? theOne(links, (link) => link.named.id)?.named;
  const said = watch?.getAttribute('video-id');
  const id = named?.id ?? said;
  if (!id) return null;
  const author =
    channelOf(mini.querySelectorAll(S.channel), page) ??
    (watch && said === id ? channelOf(watch.querySelectorAll(S.owner), page) : null);
  return told({ id, kind: 'watch' }, author, said === id ? watch : null, ownerDocument);
}

function elsewhere(video: Element, page: URL): Finding | null {
  const ground = climb(video, S.card) ?? climb(video, S.trailer) ?? ownGround(video, 'body, ytd-app');
  const named = theOne(postLinks(ground, page, namedByYouTube), (link) => link.named.id)?.named ?? titled(video, page);
  const handle = /^\/@([^/]+)/.exec(page.pathname)?.[1] ?? null;
  const author = channelOf(ground.querySelectorAll(S.cardChannel), page) ?? handle;
  return named ? told(named, author, ground, video.ownerDocument) : null;
}

function find(video: Element, page: URL): Finding | null {
  const player = climb(video, S.player);
  // Also the ads that the server puts into the stream itself: the player says so while one plays, in the same element and source.
  if (player?.matches(S.ad) || climb(video, S.adSlot)) return { instead: 'ad' };
  const preview = climb(video, S.preview) ?? climb(video, S.previewPlayer);
  if (preview) return inPreview(preview, video, page);
  const reel = climb(video, S.reel);
  if (reel) return inReel(reel, video, page);
  const mini = climb(video, S.mini);
  if (mini) return inMiniPlayer(mini, video, page);
  const named = namedByYouTube(page);
  if (named?.kind === 'embed') {
    const known = titled(video, page) ?? named;
    return told(
      { ...known, kind: 'watch' },
      channelOf(player?.querySelectorAll(S.embedChannel) ?? [], page),
      player,
      video.ownerDocument,
    );
  }
  return named ? onWatchPage(named, video, page) : elsewhere(video, page);
}

/** Advertisements are marked on the player, the video shown on the page around it. */
function signs(video: Element): Sign[] {
  const player = climb(video, S.player);
  const watch = climb(video, S.watch);
  return [
    ...(player ? [{ element: player, attribute: 'class' }] : []),
    ...(watch ? [{ element: watch, attribute: 'video-id' }] : []),
  ];
}

/** YouTube: page of a video, Shorts, live, embedded, preview under the pointer, mini-player, trailers. Advertisements count, without a post. */
export const youtube: SiteHandler = {
  id: 'youtube',
  counts: () => true,
  find,
  signs,
  /** Shorts have play and volume in that corner, embedded and full-screen players their title, the mini-player the button to expand it. */
  inset(video) {
    const player = climb(video, S.player);
    const titleShown = player?.matches(S.titled) ?? false;
    return titleShown || climb(video, `${S.reel}, ${S.mini}`) ? { x: 8, y: 64 } : CORNER;
  },
};
