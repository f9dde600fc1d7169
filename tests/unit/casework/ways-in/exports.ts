/**
 * Records with the keys that the platforms' pages really receive, and that Zeeschuimer exports as they came; everything in them is made up. Keys after Zeeschuimer's own
 * modules (modules/{twitter,tiktok,instagram}.js) and 4CAT's mappings (datasources/{twitter-import,tiktok,instagram}).
 */
export interface Exported {
  readonly nav_index: string;
  readonly item_id: string;
  readonly timestamp_collected: number;
  readonly source_platform: string;
  readonly source_platform_url: string;
  readonly source_url: string;
  readonly user_agent: string;
  readonly data: object;
}

export function exported(platform: string, id: string, data: object): Exported {
  return {
    ...{ nav_index: '1:3:0', item_id: id, timestamp_collected: 1_790_000_000_000, source_platform: platform },
    source_platform_url: `https://${platform}/somebody`,
    source_url: `https://${platform}/i/api/graphql/abc/UserTweets?variables=%7B%7D`,
    ...{ user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', data },
  };
}

const VARIANTS = [
  { content_type: 'application/x-mpegURL', url: 'https://video.twimg.com/amplify_video/1/pl/a.m3u8' },
  { bitrate: 256_000, content_type: 'video/mp4', url: 'https://video.twimg.com/amplify_video/1/vid/small.mp4?tag=14' },
  {
    bitrate: 2_176_000,
    content_type: 'video/mp4',
    url: 'https://video.twimg.com/amplify_video/1/vid/large.mp4?tag=14',
  },
];

export function xMedia(type: 'video' | 'photo' | 'animated_gif', user = 'somebody') {
  return {
    ...{
      type,
      id_str: '1',
      media_key: '13_1',
      media_url_https: 'https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg',
    },
    expanded_url: `https://x.com/${user}/status/1801234567890123456/video/1`,
    ...(type === 'photo' ? {} : { video_info: { aspect_ratio: [16, 9], duration_millis: 21_000, variants: VARIANTS } }),
  };
}

/** `core` holds the handle since 2025, `legacy` before. */
export function xUser(screen_name: string, where: 'core' | 'legacy' = 'core') {
  const named = { screen_name, name: 'Some Body' };
  return { user_results: { result: { __typename: 'User', rest_id: '9', [where]: named } } };
}

export function xTweet(part: { core?: object; legacy?: object; id?: string } = {}): Record<string, unknown> {
  const id = part.id ?? '1801234567890123456';
  return {
    ...{ __typename: 'Tweet', rest_id: id, id, promoted: false, core: part.core ?? xUser('somebody') },
    views: { count: '12', state: 'EnabledWithCount' },
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    legacy: {
      ...{ id_str: id, conversation_id_str: id, user_id_str: '9', created_at: 'Thu Jun 13 12:34:56 +0000 2024' },
      ...{ full_text: 'A few words\nabout the video https://t.co/abc', lang: 'en', favorite_count: 3 },
      entities: { hashtags: [], urls: [], user_mentions: [], media: [xMedia('video')] },
      extended_entities: { media: [xMedia('photo'), xMedia('video')] },
      ...part.legacy,
    },
  };
}

export function tiktokPost(part: object = {}): Record<string, unknown> {
  return {
    ...{ id: '7381234567890123456', desc: 'Watch to the end #news', createTime: 1_718_000_000, textExtra: [] },
    author: { id: '6', uniqueId: 'some.body', nickname: 'Some Body', verified: false },
    authorStats: { followerCount: 10, videoCount: 4 },
    stats: { diggCount: 1, commentCount: 0, shareCount: 0, playCount: 90 },
    music: { id: '5', title: 'original sound' },
    video: {
      ...{ id: '7381234567890123456', duration: 21, ratio: '720p', cover: 'https://p16-sign.tiktokcdn-us.com/obj/a' },
      playAddr: 'https://v16-webapp-prime.tiktok.com/video/tos/a/?expire=1718100000&signature=b',
      downloadAddr: 'https://v16-webapp-prime.tiktok.com/video/tos/c/?expire=1718100000&signature=d',
    },
    ...part,
  };
}

const VERSIONS = [
  { type: 101, width: 720, height: 1280, url: 'https://scontent.cdninstagram.com/o1/v/t16/a.mp4?efg=b' },
];

export function instagramMedium(media_type: 1 | 2): Record<string, unknown> {
  return {
    ...{
      media_type,
      id: '33_44',
      image_versions2: { candidates: [{ url: 'https://scontent.cdninstagram.com/a.jpg' }] },
    },
    ...(media_type === 2 ? { video_versions: VERSIONS, video_duration: 12.3 } : { video_versions: null }),
  };
}

export function instagramPost(part: object = {}): Record<string, unknown> {
  return {
    ...instagramMedium(2),
    ...{ code: 'C8abcDEfgHi', pk: '33', taken_at: 1_718_000_100, product_type: 'clips', like_count: 5 },
    user: { pk: '44', username: 'some_body', full_name: 'Some Body', is_verified: false },
    owner: { pk: '44', username: 'some_body' },
    ...{ caption: { text: 'Words under it' }, carousel_media: null, location: null },
    ...part,
  };
}

/** As Instagram's pages received posts until 2024. */
export function instagramGraphPost(): Record<string, unknown> {
  const node = (typename: string) => ({
    node: { __typename: typename, shortcode: 'child', video_url: 'https://scontent.cdninstagram.com/g.mp4' },
  });
  return {
    ...{ __typename: 'GraphSidecar', shortcode: 'B1graphGRAP', taken_at_timestamp: 1_690_000_000 },
    owner: { username: 'older_body', full_name: 'Older' },
    display_url: 'https://scontent.cdninstagram.com/g.jpg',
    edge_media_to_caption: { edges: [{ node: { text: 'From before' } }] },
    edge_sidecar_to_children: { edges: [node('GraphImage'), node('GraphVideo'), node('GraphVideo')] },
  };
}
