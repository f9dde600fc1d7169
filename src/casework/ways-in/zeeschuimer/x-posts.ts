import * as v from 'valibot';
import { list, maybe, Text, Digits, Figure } from '../lenient';
import { claimOf } from '../post-address';
import { mediaAddress } from '../web-address';
import type { PostVideos } from './posts';

const Named = maybe(v.object({ screen_name: Text }));
const Media = v.object({
  type: Text,
  expanded_url: Text,
  video_info: maybe(v.object({ variants: list(v.object({ bitrate: Figure, content_type: Text, url: Text })) })),
});
const Entities = maybe(v.object({ media: list(Media) }));
const Inner = maybe(v.object({ result: maybe(v.unknown()) }));
const Tweet = v.object({
  rest_id: Digits,
  /** Posts with limited visibility are wrapped once more. */
  tweet: maybe(v.unknown()),
  core: maybe(v.object({ user_results: maybe(v.object({ result: maybe(v.object({ core: Named, legacy: Named })) })) })),
  /** In the form of 2022 and before. */
  user: Named,
  legacy: maybe(
    v.object({
      id_str: Digits,
      full_text: Text,
      created_at: Text,
      entities: Entities,
      extended_entities: Entities,
      retweeted_status_result: Inner,
    }),
  ),
});
type Tweet = v.InferOutput<typeof Tweet>;
type Media = v.InferOutput<typeof Media>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** X writes "Wed Oct 10 20:19:24 +0000 2018", always in UTC. out: ISO 8601; null where it is no such time */
function timeOfX(text: string | null): string | null {
  const match = /^\w{3} (\w{3}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) \+0000 (\d{4})$/.exec(text ?? '');
  const month = match ? MONTHS.indexOf(match[1]!) : -1;
  if (!match || month < 0) return null;
  const [day, hour, minute, second, year] = match.slice(2).map(Number) as [number, number, number, number, number];
  return new Date(Date.UTC(year, month, day, hour, minute, second)).toISOString();
}

/** The post itself where it is wrapped, and of a repost the post that is shown. */
function shown(data: unknown, depth = 0): Tweet | null {
  const parsed = v.safeParse(Tweet, data);
  if (!parsed.success || depth > 4) return null;
  const { tweet, legacy } = parsed.output;
  const inner = tweet ?? legacy?.retweeted_status_result?.result ?? null;
  return (inner === null ? null : shown(inner, depth + 1)) ?? parsed.output;
}

function authorOf({ core, user }: Tweet, media: readonly Media[]): string | null {
  const result = core?.user_results?.result;
  const said = result?.core?.screen_name ?? result?.legacy?.screen_name ?? user?.screen_name ?? null;
  if (said !== null) return said;
  // Where X leaves the account out, the address of the medium still names it.
  for (const { expanded_url: address } of media) {
    const named = /^https:\/\/(?:x|twitter)\.com\/(\w{1,20})\/status\//.exec(address ?? '')?.[1];
    if (named) return named;
  }
  return null;
}

/** The file with the most bits a second; playlists of pieces are no files. */
function fileOf({ video_info: info }: Media): string | null {
  const files = (info?.variants ?? []).filter(({ content_type: type }) => type === 'video/mp4');
  const [best] = files.toSorted((a, b) => (b.bitrate ?? 0) - (a.bitrate ?? 0));
  return mediaAddress(best?.url);
}

/** Videos (animated pictures, which X keeps as videos, too) of a post of X as its pages receive it. */
export function xPosts(data: unknown): PostVideos {
  const post = shown(data);
  const id = post?.legacy?.id_str ?? post?.rest_id ?? null;
  if (!post?.legacy) return 'not-a-record';
  if (id === null) return 'nameless-post';
  const { legacy } = post;
  const full = legacy.extended_entities?.media ?? [];
  const media = full.length > 0 ? full : (legacy.entities?.media ?? []);
  const author = authorOf(post, media);
  const videos = media.flatMap((medium, mediaIndex) => {
    if (medium.type !== 'video' && medium.type !== 'animated_gif') return [];
    const permalink = `https://x.com/${author ?? 'i'}/status/${id}`;
    const claim = claimOf('x', { permalink, author, postId: id, postedAt: timeOfX(legacy.created_at), mediaIndex });
    return [{ post: claim, mediaUrl: fileOf(medium), words: legacy.full_text ?? '' }];
  });
  return videos.length > 0 ? videos : 'no-video';
}
