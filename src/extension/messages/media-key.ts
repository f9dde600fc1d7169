import type { Post } from './post';

/**
 * Names for the media that an element plays, the same whenever the same media is played again. Two different media never share `file`; they may
 * share `post` (an advertisement in a post's own player), so that what is known under `post` counts only once the pictures agree.
 */
export interface MediaKeys {
  /** The address of the file without what changes from one visit to the next; null when the address does not name one whole, fixed file. */
  readonly file: string | null;
  /** The post and the place of the video in it; null when the page does not tell. */
  readonly post: string | null;
}

/** Names of playlists (which may change while they are played) and of pieces of a stream: neither is a whole file. */
const NOT_A_WHOLE_FILE = /\.(m3u8?|mpd|ism|isml|f4m|ts|m4s|m4f|m4i|cmf[avt]|init|dash|aac|vtt)$/i;

/**
 * Hosts whose paths alone name the file: what follows the question mark there is a signature, an expiry or a choice of server (so in the
 * addresses that gallery-dl, yt-dlp and TwitterMediaHarvest read). `oneOfMany`: the machine's name differs from visit to visit.
 */
const PATH_NAMES_FILE = [
  { domain: 'video.twimg.com', oneOfMany: false },
  { domain: 'v.redd.it', oneOfMany: false },
  { domain: 'packaged-media.redd.it', oneOfMany: false },
  { domain: 'cdninstagram.com', oneOfMany: true },
  { domain: 'fbcdn.net', oneOfMany: true },
  { domain: 'tiktokcdn.com', oneOfMany: true },
  { domain: 'tiktokcdn-us.com', oneOfMany: true },
  { domain: 'tiktokcdn-eu.com', oneOfMany: true },
] as const;
/** Such a path holds a part that was drawn at random or counted up; where there is none, the name must be in the query. */
const OPAQUE_PART = /[/_-][A-Za-z0-9_-]{10,}(\.[a-z0-9]+)?(\/|$)/;

/** Parameters that name no file anywhere: where the visitor came from. Lower case, as all names below. */
const TRACKING = /^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id)$/;
/**
 * Signed addresses of the large file stores: with the first parameter, the others are its signature and expiry. Words like `expires` or `policy`
 * by themselves may mean anything, and are kept.
 */
const SIGNATURES: readonly { readonly mark: string; readonly parameters: RegExp }[] = [
  { mark: 'x-amz-signature', parameters: /^x-amz-/ },
  { mark: 'x-goog-signature', parameters: /^x-goog-/ },
  { mark: 'key-pair-id', parameters: /^(key-pair-id|policy|signature|expires)$/ },
  { mark: 'awsaccesskeyid', parameters: /^(awsaccesskeyid|signature|expires)$/ },
  { mark: 'googleaccessid', parameters: /^(googleaccessid|signature|expires)$/ },
];

/** Paths on TikTok's servers begin with a signature and its expiry, two parts of hexadecimal figures. */
const SIGNED_PATH = /^\/[0-9a-f]{32}\/[0-9a-f]{8}\//i;

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * YouTube's file servers: all names are in the query (or, the same as `/name/value`, in the path). `id` names the video, `itag` the encoding.
 * A file asked for in parts (`sq`: live, numbered segments) is no whole file.
 */
function googleVideoKey(url: URL): string | null {
  const values = new Map<string, string>();
  const parts = url.pathname.split('/').slice(1);
  if (parts[0] !== 'videoplayback') return null;
  for (let i = 1; i + 1 < parts.length; i += 2) values.set(parts[i]!, parts[i + 1]!);
  for (const [name, value] of url.searchParams) values.set(name, value);
  const [id, itag] = [values.get('id'), values.get('itag')];
  if (!id || !itag || values.has('sq') || values.get('live') === '1' || values.has('yt_live_broadcast')) return null;
  return `googlevideo:${id}:${itag}`;
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The parameters that may name the file, in a fixed order, with their question mark; null where one of them asks for a playlist or a piece. */
function namingQuery(url: URL): string | null {
  const names = new Set([...url.searchParams.keys()].map((name) => name.toLowerCase()));
  const signed = SIGNATURES.filter(({ mark }) => names.has(mark));
  const kept = [...url.searchParams].filter(([name]) => {
    const lower = name.toLowerCase();
    return !TRACKING.test(lower) && !signed.some(({ parameters }) => parameters.test(lower));
  });
  if (kept.some(([, value]) => NOT_A_WHOLE_FILE.test(value))) return null;
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

/**
 * The file behind an address, whoever asks for it and whenever: signature, expiry, tracking and fragment taken off, what is left in a fixed
 * order. Null for what names no file for good: `blob:` and `data:` addresses, streams, playlists, pieces of a stream.
 */
export function fileKeyOf(mediaUrl: string): string | null {
  if (!/^https?:/i.test(mediaUrl) || !URL.canParse(mediaUrl)) return null;
  const url = new URL(mediaUrl);
  if (isUnder(url.hostname, 'googlevideo.com')) return googleVideoKey(url);
  if (NOT_A_WHOLE_FILE.test(url.pathname)) return null;
  const store = PATH_NAMES_FILE.find(({ domain }) => isUnder(url.hostname, domain));
  if (store && OPAQUE_PART.test(url.pathname)) {
    return `${store.oneOfMany ? store.domain : url.host}${url.pathname.replace(SIGNED_PATH, '/')}`;
  }
  const query = namingQuery(url);
  return query === null ? null : `${url.origin}${url.pathname}${query}`;
}

/** The key of a video within a post; null when the page names no post. */
export function postKeyOf(post: Post | null): string | null {
  if (post === null || post.postId === null || post.postId === '') return null;
  return `${post.site}:${encodeURIComponent(post.postId)}:${post.mediaIndex}`;
}

/** Both keys of a video. `mediaUrl`: the element's address as the page has it, '' for a stream object. */
export function mediaKeysOf(post: Post | null, mediaUrl: string): MediaKeys {
  return { file: fileKeyOf(mediaUrl), post: postKeyOf(post) };
}
