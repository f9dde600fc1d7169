import { climb } from './climb';
import { statedTime } from './id-times';
import { SELECTORS } from './selectors';
import { CORNER, type Finding, type SiteHandler } from './site';

const { post: POST, comment: COMMENT, oldPost: OLD_POST, known: KNOWN } = SELECTORS.reddit;

interface Named {
  /** Without its kind: "abc123" of "t3_abc123". */
  readonly id: string;
  readonly permalink: string;
}

const BASE = 'https://www.reddit.com';

/** in: an address or path of Reddit. out: the post or comment that it names; null when it names none. */
export function namedByReddit(address: URL): Named | null {
  const [path, id, comment] =
    /^\/(?:r|user)\/[\w.-]+\/comments\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?\/?/.exec(address.pathname) ?? [];
  return path && id ? { id: comment ?? id, permalink: BASE + (path.endsWith('/') ? path : `${path}/`) } : null;
}

function named(permalink: string | null): Named | null {
  return permalink && URL.canParse(permalink, BASE) ? namedByReddit(new URL(permalink, BASE)) : null;
}

/** A post says all of itself in its attributes. A deleted account is no author. */
function ofElement(element: Element): Finding | null {
  const attribute = (...names: string[]): string | null => {
    for (const name of names) {
      const value = element.getAttribute(name);
      if (value) return value;
    }
    return null;
  };
  const post = named(attribute('permalink', 'data-permalink'));
  const author = attribute('author', 'data-author');
  const id = /^t[13]_(\w+)$/.exec(attribute('thingid', 'id', 'data-fullname') ?? '')?.[1] ?? post?.id ?? null;
  if (!id && !author) return null;
  const sinceMs = attribute('data-timestamp');
  return {
    permalink: post?.permalink ?? null,
    author: author === '[deleted]' ? null : author,
    postId: id,
    postedAt:
      statedTime(attribute('created-timestamp', 'created')) ??
      (sinceMs && /^\d{12,14}$/.test(sinceMs) ? statedTime(new Date(Number(sinceMs)).toISOString()) : null),
  };
}

/** The viewer over the page lies outside of any post; the address names it, and the feed under it still holds it. */
function byAddress(video: Element, page: URL): Finding | null {
  const shown = namedByReddit(page);
  if (!shown) return null;
  const post = [...video.ownerDocument.querySelectorAll(KNOWN)].find(
    (element) => named(element.getAttribute('permalink'))?.id === shown.id,
  );
  const sure = video.ownerDocument.querySelectorAll('video, shreddit-player, shreddit-player-2').length <= 2;
  return { ...(post ? ofElement(post) : { permalink: shown.permalink, postId: shown.id }), sure };
}

/** Reddit: feed, page of a post, comments with videos, viewer, old layout. Advertisements count and are posts like others. Reddit shows no AI label of its own. */
export const reddit: SiteHandler = {
  id: 'reddit',
  counts: (video) => climb(video, 'shreddit-composer, faceplate-form') === null,
  find(video, page) {
    const element = climb(video, COMMENT) ?? climb(video, POST) ?? climb(video, OLD_POST);
    return (element && ofElement(element)) ?? byAddress(video, page);
  },
  inset: () => CORNER,
};
