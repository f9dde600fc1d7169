import { labelByWords } from './ai-label';
import { climb, outward, ownGround, textOf } from './climb';
import { addressOf, postLinks, theOne } from './links';
import { AI_LABELS, SELECTORS } from './selectors';
import { CORNER, type Finding, type SiteHandler } from './site';

const { post: POST, player: PLAYER, page: PAGE, author: AUTHOR, words: WORDS, draft: DRAFT } = SELECTORS.facebook;

interface Named {
  readonly id: string;
  /** Whether the id is that of the video itself, or of a post that may hold more. */
  readonly kind: 'video' | 'post' | 'story';
  readonly permalink: string;
}

const BASE = 'https://www.facebook.com';

const PATHS: readonly (readonly [RegExp, Named['kind'], (match: RegExpExecArray) => string])[] = [
  [/^\/reel\/(\d+)/, 'video', ([, id]) => `/reel/${id}/`],
  [/^\/[^/]+\/videos\/(?:[^/]+\/)?(\d+)/, 'video', ([, id]) => `/watch/?v=${id}`],
  [/^\/groups\/([^/]+)\/(?:posts|permalink)\/(?<id>\d+)/, 'post', ([, group, id]) => `/groups/${group}/posts/${id}/`],
  [/^\/([^/]+)\/posts\/(?:[^/]+\/)?(?<id>pfbid\w+|\d+)/, 'post', ([, user, id]) => `/${user}/posts/${id}/`],
  [/^\/stories\/([^/]+)\/(?<id>[\w=]+)/, 'story', ([, bucket, id]) => `/stories/${bucket}/${id}/`],
];

/** in: an address of Facebook. out: the video, post or story that it names; null when it names none. */
export function namedByFacebook(address: URL): Named | null {
  const { pathname, searchParams } = address;
  const watched = /^\/(watch\/?|watch\/live\/?|video\.php)$/.test(pathname) ? searchParams.get('v') : null;
  if (watched && /^\d+$/.test(watched)) return { id: watched, kind: 'video', permalink: `${BASE}/watch/?v=${watched}` };
  const story = /^\/(permalink|story)\.php$/.test(pathname) ? searchParams.get('story_fbid') : null;
  const owner = searchParams.get('id');
  if (story && owner && /^\w+$/.test(story) && /^\d+$/.test(owner)) {
    return { id: story, kind: 'post', permalink: `${BASE}/permalink.php?story_fbid=${story}&id=${owner}` };
  }
  for (const [path, kind, linkOf] of PATHS) {
    const match = path.exec(pathname);
    if (match) return { id: match.groups?.['id'] ?? match[1]!, kind, permalink: BASE + linkOf(match) };
  }
  return null;
}

/** The innermost ground with an author of its own: a shared post lies within the one that shares it, and the video is the shared one's. */
function groundOf(video: Element): Element {
  const post = climb(video, POST) ?? ownGround(video, PAGE);
  for (const at of outward(video)) {
    if (at.querySelector(AUTHOR)) return at;
    if (at === post) break;
  }
  return post;
}

/** An account's own page: /name or /profile.php?id=1. */
function isProfile({ pathname, searchParams }: URL): boolean {
  return (
    /^\/[\w.]{3,}\/?$/.test(pathname) &&
    !/^\/(watch|reel|reels|stories|groups|permalink\.php|story\.php|video\.php|l\.php|hashtag|help)\/?$/.test(
      pathname,
    ) &&
    (pathname !== '/profile.php' || searchParams.has('id'))
  );
}

/** The name in the heading; where there is none, that of the first account that the ground links to. */
function authorIn(ground: Element, page: URL): string | null {
  for (const anchor of ground.querySelectorAll(AUTHOR)) {
    const address = addressOf(anchor, page);
    // The time beside the name is a link to the post, in the same heading on some layouts.
    if (address && namedByFacebook(address)?.kind !== 'post' && textOf(anchor)) return textOf(anchor);
  }
  for (const anchor of ground.querySelectorAll('a[href]')) {
    const address = addressOf(anchor, page);
    const isAccount = address?.hostname.endsWith('facebook.com') && isProfile(address);
    if (isAccount && !anchor.closest(WORDS) && textOf(anchor)) return textOf(anchor);
  }
  return null;
}

function find(video: Element, page: URL): Finding | null {
  const ground = groundOf(video);
  const author = authorIn(ground, page);
  const played = climb(video, PLAYER)?.getAttribute('data-video-id') ?? null;
  const links = postLinks(ground, page, namedByFacebook).filter(({ anchor }) => !anchor.closest(WORDS));
  const all = links.map(({ named }) => named);
  const the = (kind: Named['kind']): Named | null =>
    theOne(
      all.filter((named) => named.kind === kind),
      ({ id }) => id,
    );
  const linked = (played ? all.find(({ id }) => id === played) : the('video')) ?? (played ? null : the('post'));
  const addressed = linked || played ? null : namedByFacebook(page);
  const named = linked ?? addressed;
  const id = played ?? named?.id ?? null;
  if (!id && !author) return null;
  return {
    permalink: named?.permalink ?? (played && /^\d+$/.test(played) ? `${BASE}/watch/?v=${played}` : null),
    author,
    postId: id,
    // The time is shown as words that mean something only today; ids tell none.
    postedAt: null,
    aiLabel: labelByWords(ground, AI_LABELS.meta, WORDS),
    sure: addressed === null || video.ownerDocument.querySelectorAll('video').length === 1,
  };
}

/** Facebook: feed, reels, watch, groups, stories. It keeps no marks of its own for posts: what is found rests on links and headings around the video. */
export const facebook: SiteHandler = {
  id: 'facebook',
  counts: (video) => climb(video, DRAFT) === null,
  find,
  inset: (video) =>
    /^\/(stories|reel)\//.test(video.ownerDocument.location?.pathname ?? '') ? { x: 8, y: 72 } : CORNER,
};
