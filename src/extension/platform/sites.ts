import { covers } from './match-patterns';

/** The six sites with a feed, by the names that handlers, settings and texts know them by. */
export const FEED_IDS = ['x', 'instagram', 'tiktok', 'youtube', 'facebook', 'reddit'] as const;
export type FeedId = (typeof FEED_IDS)[number];

/** A site and where it keeps its videos, as match patterns of the extension API. */
export interface Feed {
  readonly id: FeedId;
  /** As people call it; the same in every language. */
  readonly name: string;
  /** Its pages, watched in every frame. */
  readonly pages: readonly string[];
  /**
   * Where its video files are. A file from another host than the page's cannot be read by the page, so the offscreen document opens the
   * same address itself, and needs leave for it.
   */
  readonly media: readonly string[];
}

export const FEEDS: readonly Feed[] = [
  {
    id: 'x',
    name: 'X',
    pages: ['https://*.x.com/*', 'https://*.twitter.com/*'],
    media: ['https://*.twimg.com/*'],
  },
  {
    id: 'instagram',
    name: 'Instagram',
    pages: ['https://*.instagram.com/*'],
    media: ['https://*.cdninstagram.com/*', 'https://*.fbcdn.net/*'],
  },
  {
    id: 'tiktok',
    name: 'TikTok',
    pages: ['https://*.tiktok.com/*'],
    media: ['https://*.tiktokcdn.com/*', 'https://*.tiktokcdn-us.com/*', 'https://*.tiktokcdn-eu.com/*'],
  },
  {
    id: 'youtube',
    name: 'YouTube',
    pages: ['https://*.youtube.com/*', 'https://*.youtube-nocookie.com/*'],
    media: ['https://*.googlevideo.com/*'],
  },
  {
    id: 'facebook',
    name: 'Facebook',
    pages: ['https://*.facebook.com/*'],
    media: ['https://*.fbcdn.net/*'],
  },
  {
    id: 'reddit',
    name: 'Reddit',
    pages: ['https://*.reddit.com/*'],
    media: ['https://*.redd.it/*'],
  },
];

/**
 * Vite's mode in which pages on this machine and the six sites are granted at install, for the demo and the end-to-end tests
 * (`npm run build -- --mode local`; Vite itself refuses the name "local"). Why: docs/decisions/local-build.md
 */
export const LOCAL_MODE = 'localhost';
const LOCAL_MATCHES = ['http://localhost/*', 'http://127.0.0.1/*'] as const;

/** Each pattern once, in the order of the feeds. */
function once(patterns: readonly string[]): string[] {
  return [...new Set(patterns)];
}

/**
 * What the browser is to be asked for in one question: pages and media of these feeds, for
 * `browser.permissions.request({ origins: originsOf(...) })` straight from a click. 'all': of all six.
 */
export function originsOf(feeds: readonly FeedId[] | 'all'): string[] {
  const wanted = FEEDS.filter(({ id }) => feeds === 'all' || feeds.includes(id));
  return once(wanted.flatMap(({ pages, media }) => [...pages, ...media]));
}

/** The feed whose page this is; null for all other pages. */
export function feedAt(pageUrl: string): Feed | null {
  return FEEDS.find(({ pages }) => covers(pages, pageUrl)) ?? null;
}

/** What to ask for when the user wants the videos of this page watched: the feed's bundle, else the page's host alone; [] where nothing can be. */
export function originsForPage(pageUrl: string): string[] {
  const feed = feedAt(pageUrl);
  return feed ? originsOf([feed.id]) : originsForHost(pageUrl);
}

/** The pattern for the host of an address by itself, encrypted or not; [] for what is no web address. */
export function originsForHost(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? [`*://${hostname}/*`] : [];
}

/** Pages that may know the bridge by its fixed address in a build in `mode`: those of the feeds. */
export function watchedMatches(mode: string): string[] {
  return once([...FEEDS.flatMap(({ pages }) => pages), ...(mode === LOCAL_MODE ? LOCAL_MATCHES : [])]);
}

/** Match patterns that a build in `mode` has from the install on: none but in the local build. */
export function grantedMatches(mode: string): string[] {
  return mode === LOCAL_MODE ? [...originsOf('all'), ...LOCAL_MATCHES] : [];
}

/** Granted patterns on whose pages videos are watched: media hosts hold files, not pages. */
export function pagePatterns(granted: readonly string[]): string[] {
  const media = FEEDS.flatMap((feed) => feed.media);
  return granted.filter((pattern) => !media.includes(pattern));
}

/** Leave to read the files of a host: what to ask for, and what to call it. */
export interface Leave {
  /** As it is said to the user: `video.twimg.com` is asked for as all of `twimg.com`, whose servers take turns. */
  readonly host: string;
  readonly origins: readonly string[];
}

/** What to ask for when a file at `url` is to be read: the feed's media pattern that covers it, else its host alone; null for what is no web address. */
export function leaveFor(url: string): Leave | null {
  const known = FEEDS.flatMap(({ media }) => media).find((pattern) => covers([pattern], url));
  if (known) return { host: known.slice('https://*.'.length, -'/*'.length), origins: [known] };
  const origins = originsForHost(url);
  return origins.length === 0 ? null : { host: new URL(url).hostname, origins };
}
