import type { PostClaim } from '../model/records';

/** A post of which only this is known. */
export function claimOf(platform: string, known: Partial<Omit<PostClaim, 'platform'>>): PostClaim {
  return {
    ...{ platform, permalink: null, author: null, postId: null, postedAt: null, mediaIndex: 0, aiLabel: null },
    ...known,
  };
}

type Read = (url: URL) => Partial<Omit<PostClaim, 'platform'>> | null;

function x({ pathname }: URL): ReturnType<Read> {
  const match = /^\/(?:i\/web|(\w{1,20}))\/status\/(\d{1,20})(?:\/(?:video|photo)\/(\d{1,2}))?\/?$/i.exec(pathname);
  if (!match) return null;
  const [, user, id, place] = match;
  const author = user === undefined || user === 'i' ? null : user;
  return {
    permalink: `https://x.com/${author ?? 'i'}/status/${id}`,
    author,
    postId: id!,
    mediaIndex: place ? Math.max(0, Number(place) - 1) : 0,
  };
}

function instagram({ pathname }: URL): ReturnType<Read> {
  const [, user, kind, code] = /^\/(?:([\w.]{1,30})\/)?(p|reels?|tv)\/([\w-]{5,50})(?:\/|$)/.exec(pathname) ?? [];
  if (!code) return null;
  return {
    permalink: `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${code}/`,
    postId: code,
    author: user ?? null,
  };
}

function tiktok({ pathname }: URL): ReturnType<Read> {
  const [, author, id] = /^\/@([\w.-]{1,40})\/video\/(\d{15,20})/.exec(pathname) ?? [];
  return id ? { permalink: `https://www.tiktok.com/@${author}/video/${id}`, author: author!, postId: id } : null;
}

function youtube({ hostname, pathname, searchParams }: URL): ReturnType<Read> {
  const short = hostname.endsWith('youtu.be') ? /^\/([\w-]{11})$/.exec(pathname)?.[1] : undefined;
  const watched = pathname === '/watch' ? searchParams.get('v') : short;
  if (watched && /^[\w-]{11}$/.test(watched)) {
    return { permalink: `https://www.youtube.com/watch?v=${watched}`, postId: watched };
  }
  const [, kind, id] = /^\/(shorts|live|embed)\/([\w-]{11})(?:\/|$)/.exec(pathname) ?? [];
  if (!id) return null;
  const permalink =
    kind === 'shorts' ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`;
  return { permalink, postId: id };
}

function facebook({ pathname, searchParams }: URL): ReturnType<Read> {
  const watched = /^\/(watch\/?|video\.php)$/.test(pathname) ? searchParams.get('v') : null;
  const [, id] = /^\/(?:reel|[^/]+\/videos(?:\/[^/]+)?)\/(\d{5,20})/.exec(pathname) ?? [];
  const video = watched && /^\d{5,20}$/.test(watched) ? watched : id;
  if (!video) return null;
  const isReel = pathname.startsWith('/reel/');
  return {
    permalink: `https://www.facebook.com/${isReel ? `reel/${video}/` : `watch/?v=${video}`}`,
    postId: video,
  };
}

function reddit({ pathname }: URL): ReturnType<Read> {
  const [path, id] = /^\/(?:r|user)\/[\w.-]+\/comments\/(\w{1,20})(?:\/[^/]*)?\/?/.exec(pathname) ?? [];
  return id ? { permalink: `https://www.reddit.com${path}`, postId: id } : null;
}

const PLATFORMS: readonly (readonly [RegExp, string, Read])[] = [
  [/(^|\.)(x|twitter)\.com$/, 'x', x],
  [/(^|\.)instagram\.com$/, 'instagram', instagram],
  [/(^|\.)tiktok\.com$/, 'tiktok', tiktok],
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, 'youtube', youtube],
  [/(^|\.)(facebook\.com|fb\.watch)$/, 'facebook', facebook],
  [/(^|\.)reddit\.com$/, 'reddit', reddit],
];

/** Links that apps make for sharing: they name a post without its id, and lead on to it. Their path alone says which. */
const SHARE_LINKS: readonly RegExp[] = [
  /^v[mt]\.tiktok\.com\/\w+$/,
  /^tiktok\.com\/t\/\w+$/,
  /^facebook\.com\/share\/(?:[vrp]\/)?\w+$/,
  /^fb\.watch\/[\w-]+$/,
  /^reddit\.com\/(?:r|u|user)\/[\w.-]+\/s\/\w+$/,
  /^instagram\.com\/share\/(?:\w+\/)?[\w-]+$/,
];
/** Parameters that tell who shared an address, and nothing of what it leads to. */
const TRACKING = /^(utm_\w+|fbclid|gclid|igsh|igshid|mibextid|rdid)$/;

/** An address without what differs each time that it is shared; the address itself where nothing does. */
function withoutTracking(url: URL): string {
  const host = url.hostname.replace(/^(www|m|web|old|new)\./, '');
  const place = `${host}${url.pathname.replace(/\/$/, '')}`;
  if (SHARE_LINKS.some((link) => link.test(place)))
    return `https://${/^(vm|vt|fb)\./.test(host) ? '' : 'www.'}${place}/`;
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return url.href;
  const bare = new URL(url);
  for (const name of names) bare.searchParams.delete(name);
  return bare.href;
}

/**
 * What an address tells of the post that it names. The platforms are named as `Post.site` names them, so that a video seen on its page is found
 * again by platform and id; of any other site only the host is known.
 */
export function postOfAddress(url: URL): PostClaim {
  const known = PLATFORMS.find(([host]) => host.test(url.hostname));
  const read = known?.[2](url);
  if (known && read) return claimOf(known[1], read);
  return claimOf(known?.[1] ?? url.hostname, { permalink: withoutTracking(url) });
}
