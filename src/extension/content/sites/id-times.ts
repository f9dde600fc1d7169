/** Begin of X's own time, in milliseconds since 1970: 4 November 2010, 01:42:54.657 UTC (Twitter's announcement of Snowflake ids). */
const SNOWFLAKE_EPOCH_MS = 1288834974657n;
/** Ids below this were given one after the other, before Snowflake, and tell no time. */
const FIRST_SNOWFLAKE = 1n << 34n;
/** Instagram's ids count from here, 24 August 2011, 21:07:01.721 UTC ("Sharding & IDs at Instagram", Instagram Engineering, 2012). */
const INSTAGRAM_EPOCH_MS = 1314220021721n;
/** No post is from a later time than this after now: a clock that goes wrong, a time zone. */
const SLACK_MS = 24 * 60 * 60 * 1000;

/** A time in milliseconds as ISO 8601; null outside `fromMs` and tomorrow, where the id cannot be one of the kind it was taken for. */
function isoOf(ms: bigint, fromMs: number, nowMs: number): string | null {
  const timeMs = Number(ms);
  return timeMs >= fromMs && timeMs <= nowMs + SLACK_MS ? new Date(timeMs).toISOString() : null;
}

const number = (id: string): bigint | null => (/^\d{1,20}$/.test(id) ? BigInt(id) : null);

/** When an X post was made, to the millisecond: the upper bits of its id (id >> 22) count them from Snowflake's epoch. Null for ids from before. */
export function timeOfSnowflake(id: string, nowMs: number): string | null {
  const value = number(id);
  if (value === null || value < FIRST_SNOWFLAKE) return null;
  return isoOf((value >> 22n) + SNOWFLAKE_EPOCH_MS, Number(SNOWFLAKE_EPOCH_MS), nowMs);
}

/** When a TikTok video's id was given, to the second: its upper 32 bits are seconds since 1970 (Benson, "Tinkering with TikTok timestamps", 2020). */
export function timeOfTikTokId(id: string, nowMs: number): string | null {
  const value = number(id);
  // The app opened in September 2016.
  return value === null ? null : isoOf((value >> 32n) * 1000n, Date.UTC(2016, 8), nowMs);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The number that an Instagram shortcode stands for, as decimal digits: base 64 with - and _. Null when it is none. Codes of posts of private
 * accounts carry 28 more characters; the first 11 are the code.
 */
export function instagramMediaId(shortcode: string): string | null {
  const code = shortcode.length >= 39 ? shortcode.slice(0, 11) : shortcode;
  if (!/^[\w-]{5,12}$/.test(code)) return null;
  let value = 0n;
  for (const character of code) value = value * 64n + BigInt(BASE64.indexOf(character));
  return value.toString();
}

/** When an Instagram medium's id was given, to the millisecond: the upper 41 bits count them from Instagram's epoch. The upload's begin, not always the post's. */
export function timeOfInstagramId(id: string, nowMs: number): string | null {
  const value = number(id);
  return value === null ? null : isoOf((value >> 23n) + INSTAGRAM_EPOCH_MS, Number(INSTAGRAM_EPOCH_MS), nowMs);
}

/** A time that a page states, as ISO 8601 in UTC; null when it is none. */
export function statedTime(text: string | null | undefined): string | null {
  const timeMs = text ? Date.parse(text) : NaN;
  return Number.isFinite(timeMs) ? new Date(timeMs).toISOString() : null;
}
