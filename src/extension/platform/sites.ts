/** Watched from the start: the pages of these sites, in every frame. Match patterns of the extension API. */
export const SITE_MATCHES = [
  'https://*.x.com/*',
  'https://*.twitter.com/*',
  'https://*.instagram.com/*',
  'https://*.tiktok.com/*',
  'https://*.youtube.com/*',
  'https://*.youtube-nocookie.com/*',
  'https://*.facebook.com/*',
  'https://*.reddit.com/*',
] as const;

/**
 * Where these sites keep their video files. A file from another host than the page's cannot be read by the page, so the offscreen
 * document opens the same address itself, and needs leave for it.
 */
export const MEDIA_MATCHES = [
  'https://*.twimg.com/*',
  'https://*.cdninstagram.com/*',
  'https://*.fbcdn.net/*',
  'https://*.tiktokcdn.com/*',
  'https://*.tiktokcdn-us.com/*',
  'https://*.tiktokcdn-eu.com/*',
  'https://*.googlevideo.com/*',
  'https://*.redd.it/*',
] as const;

/**
 * Vite's mode in which pages on this machine are watched too, for the demo and the end-to-end tests (`npm run build -- --mode local`; Vite
 * itself refuses the name "local"). Why: docs/decisions/local-build.md
 */
export const LOCAL_MODE = 'localhost';
const LOCAL_MATCHES = ['http://localhost/*', 'http://127.0.0.1/*'] as const;

/** Match patterns of the pages that a build in `mode` watches from the start. */
export function watchedMatches(mode: string): string[] {
  return [...SITE_MATCHES, ...(mode === LOCAL_MODE ? LOCAL_MATCHES : [])];
}

/** Match patterns that a build in `mode` may read without asking again: watched pages and their media. */
export function grantedMatches(mode: string): string[] {
  return [...watchedMatches(mode), ...MEDIA_MATCHES];
}

/** CSP sources for the media hosts of a build in `mode`; a match pattern is a source when its path is cut off and any port allowed. */
export function mediaSources(mode: string): string[] {
  const local = mode === LOCAL_MODE ? LOCAL_MATCHES.map((match) => `${match.slice(0, -2)}:*`) : [];
  return [...[...SITE_MATCHES, ...MEDIA_MATCHES].map((match) => match.slice(0, -2)), ...local];
}

/** True when one of the `matches` covers the page at `url`. Patterns are of the form scheme://host/* or scheme://*.host/*. */
export function covers(matches: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return matches.some((match) => {
    const parts = /^(\*|https?):\/\/(\*\.)?([^/]+)\/\*$/.exec(match);
    if (!parts) return false;
    const [, scheme, wild, host] = parts;
    if (scheme === '*' ? !/^https?:$/.test(protocol) : `${scheme}:` !== protocol) return false;
    return host === '*' || hostname === host || (wild !== undefined && hostname.endsWith(`.${host}`));
  });
}
