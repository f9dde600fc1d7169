import * as v from 'valibot';
import { Digits, maybe, Text } from '../lenient';
import { claimOf } from '../post-address';
import { mediaAddress } from '../web-address';
import { timeOfSeconds, type PostVideos } from './posts';

const Post = v.object({
  id: Digits,
  desc: Text,
  createTime: Digits,
  /** An account, or in what is embedded in a page its handle alone. */
  author: maybe(v.union([v.string(), v.object({ uniqueId: Text })])),
  video: maybe(v.object({ playAddr: Text, downloadAddr: Text })),
  /** Pictures with music instead of a video. */
  imagePost: maybe(v.unknown()),
  AIGCDescription: Text,
});

/** The video of a post of TikTok as its pages receive it. */
export function tiktokPosts(data: unknown): PostVideos {
  const parsed = v.safeParse(Post, data);
  if (!parsed.success) return 'not-a-record';
  const { id, author: said, video, imagePost, desc, createTime, AIGCDescription } = parsed.output;
  if (id === null) return said === null && video === null ? 'not-a-record' : 'nameless-post';
  if (imagePost !== null || video === null) return 'no-video';
  const author = typeof said === 'string' ? said : (said?.uniqueId ?? null);
  const claim = claimOf('tiktok', {
    permalink: author === null ? null : `https://www.tiktok.com/@${author}/video/${id}`,
    ...{ author, postId: id, postedAt: timeOfSeconds(createTime), aiLabel: AIGCDescription || null },
  });
  return [{ post: claim, mediaUrl: mediaAddress(video.playAddr || video.downloadAddr), words: desc ?? '' }];
}
