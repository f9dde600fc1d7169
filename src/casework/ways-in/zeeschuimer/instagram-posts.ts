import * as v from 'valibot';
import { Digits, Figure, list, maybe, Text } from '../lenient';
import { claimOf } from '../post-address';
import { mediaAddress } from '../web-address';
import { timeOfSeconds, type PostVideo, type PostVideos } from './posts';

const Account = maybe(v.object({ username: Text }));
const Medium = v.object({
  /** 1 picture, 2 video, 8 several media. */
  media_type: Figure,
  __typename: Text,
  video_versions: list(v.object({ url: Text })),
  video_url: Text,
});
const Post = v.object({
  ...Medium.entries,
  code: Text,
  product_type: Text,
  taken_at: Digits,
  user: Account,
  owner: Account,
  caption: maybe(v.object({ text: Text })),
  carousel_media: list(Medium),
  /** The form of 2023 and before. */
  shortcode: Text,
  taken_at_timestamp: Digits,
  edge_media_to_caption: maybe(v.object({ edges: list(v.object({ node: maybe(v.object({ text: Text })) })) })),
  edge_sidecar_to_children: maybe(v.object({ edges: list(v.object({ node: maybe(Medium) })) })),
});
type Medium = v.InferOutput<typeof Medium>;

const VIDEO = 2;
/** Names of the kind in records that come without a number for it. */
const VIDEO_TYPES: ReadonlySet<string> = new Set(['GraphVideo', 'XDTGraphVideo', 'XIGPolarisVideoMedia']);

function isVideo({ media_type: type, __typename: name }: Medium): boolean {
  return type === null ? name !== null && VIDEO_TYPES.has(name) : type === VIDEO;
}

function fileOf({ video_versions: versions, video_url: url }: Medium): string | null {
  return mediaAddress(versions[0]?.url ?? url);
}

interface Site {
  readonly platform: string;
  permalink(code: string, author: string | null, isReel: boolean): string | null;
}

function postsOf(data: unknown, { platform, permalink }: Site): PostVideos {
  const parsed = v.safeParse(Post, data);
  if (!parsed.success) return 'not-a-record';
  const post = parsed.output;
  const code = post.code ?? post.shortcode;
  if (code === null || !/^[\w-]{5,50}$/.test(code)) {
    return post.media_type === null && post.__typename === null ? 'not-a-record' : 'nameless-post';
  }
  const children = post.edge_sidecar_to_children?.edges.flatMap(({ node }) => node ?? []) ?? [];
  const several = post.carousel_media.length > 0 ? post.carousel_media : children;
  const media: readonly Medium[] = several.length > 0 ? several : [post];
  const author = post.user?.username ?? post.owner?.username ?? null;
  const words = post.caption?.text ?? post.edge_media_to_caption?.edges[0]?.node?.text ?? '';
  const postedAt = timeOfSeconds(post.taken_at ?? post.taken_at_timestamp);
  const address = permalink(code, author, post.product_type === 'clips');
  const videos = media.flatMap((medium, mediaIndex): PostVideo[] => {
    if (!isVideo(medium)) return [];
    const claim = claimOf(platform, { permalink: address, author, postId: code, postedAt, mediaIndex });
    return [{ post: claim, mediaUrl: fileOf(medium), words }];
  });
  return videos.length > 0 ? videos : 'no-video';
}

/** Videos of a post of Instagram as its pages receive it, in any of the three forms that it has had. */
export function instagramPosts(data: unknown): PostVideos {
  const permalink = (code: string, _author: string | null, isReel: boolean): string =>
    `https://www.instagram.com/${isReel ? 'reel' : 'p'}/${code}/`;
  return postsOf(data, { platform: 'instagram', permalink });
}

/** Threads' records are those of Instagram. */
export function threadsPosts(data: unknown): PostVideos {
  const permalink = (code: string, author: string | null): string | null =>
    author === null ? null : `https://www.threads.com/@${author}/post/${code}`;
  return postsOf(data, { platform: 'threads.com', permalink });
}
