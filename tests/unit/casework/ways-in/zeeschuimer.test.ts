import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/casework/ways-in/found';
import { readList } from '../../../../src/casework/ways-in/read-list';
import * as given from './exports';

const NOW_MS = 1_800_000_000_000;

function read(text: string): { findings: Finding[]; kind: string | null } {
  const reader = readList(NOW_MS);
  const findings = [...reader.push(text), ...reader.end()];
  return { findings, kind: reader.kind() };
}
const line = (platform: string, data: object): string => JSON.stringify(given.exported(platform, '1', data));
const posts = (text: string) =>
  read(text).findings.map((one) => one.found?.origin.post ?? (one.found === null ? one.refused.refusal : null));

describe('an export of Zeeschuimer', () => {
  it('gives the videos of a post of X, each in its place among the media', () => {
    const { findings, kind } = read(`${line('twitter.com', given.xTweet())}\n`);
    expect(kind).toBe('zeeschuimer');
    expect(findings).toEqual([
      {
        line: 1,
        found: {
          name: '@somebody · A few words about the video https://t.co/abc',
          origin: {
            pageUrl: 'https://x.com/somebody/status/1801234567890123456',
            mediaUrl: 'https://video.twimg.com/amplify_video/1/vid/large.mp4?tag=14',
            file: null,
            post: {
              platform: 'x',
              permalink: 'https://x.com/somebody/status/1801234567890123456',
              author: 'somebody',
              postId: '1801234567890123456',
              postedAt: '2024-06-13T12:34:56.000Z',
              mediaIndex: 1,
              aiLabel: null,
            },
          },
          ...{ bytes: null, state: 'elsewhere', problem: null, result: null },
        },
      },
    ]);
  });

  it('names the account wherever X puts it', () => {
    const authors = [
      given.xTweet({ core: given.xUser('old_place', 'legacy') }),
      // Left out, since the page knows it from elsewhere: the address of the medium names it.
      given.xTweet({ core: { user_results: {} } }),
      { legacy: (given.xTweet() as { legacy: object }).legacy, type: 'adaptive', user: { screen_name: 'adaptive' } },
      { tweet: given.xTweet({ core: given.xUser('wrapped') }) },
    ].map((data) => posts(line('x.com', data))[0]);
    expect(authors.map((post) => (post as { author: string }).author)).toEqual([
      'old_place',
      'somebody',
      'adaptive',
      'wrapped',
    ]);
  });

  it('takes of a repost the post that is shown', () => {
    const original = given.xTweet({ id: '1700000000000000001', core: given.xUser('original') });
    const repost = given.xTweet({ legacy: { retweeted_status_result: { result: original }, extended_entities: {} } });
    expect(posts(line('twitter.com', repost))).toMatchObject([{ author: 'original', postId: '1700000000000000001' }]);
  });

  it('gives the video of a post of TikTok, whether its author is an account or a name', () => {
    const labelled = given.tiktokPost({ AIGCDescription: 'Creator labeled as AI-generated', author: 'plain.name' });
    const [first, second] = posts(`${line('tiktok.com', given.tiktokPost())}\n${line('tiktok.com', labelled)}`);
    expect(first).toEqual({
      platform: 'tiktok',
      permalink: 'https://www.tiktok.com/@some.body/video/7381234567890123456',
      author: 'some.body',
      postId: '7381234567890123456',
      postedAt: '2024-06-10T06:13:20.000Z',
      mediaIndex: 0,
      aiLabel: null,
    });
    expect(second).toMatchObject({ author: 'plain.name', aiLabel: 'Creator labeled as AI-generated' });
  });

  it('gives the videos of posts of Instagram in all its forms, and of Threads', () => {
    const several = given.instagramPost({
      ...{ media_type: 8, product_type: 'carousel_container', video_versions: null },
      carousel_media: [given.instagramMedium(1), given.instagramMedium(2), given.instagramMedium(2)],
    });
    // From a grid: neither time, account nor address of the file.
    const grid = { __typename: 'XIGPolarisVideoMedia', code: 'Cpolaris123', _zs_partial: true };
    const lines = [
      line('instagram.com', given.instagramPost()),
      line('instagram.com', several),
      line('instagram.com', given.instagramGraphPost()),
      line('instagram.com', grid),
      line('threads.net', given.instagramPost()),
    ];
    expect(posts(lines.join('\n'))).toMatchObject([
      { permalink: 'https://www.instagram.com/reel/C8abcDEfgHi/', author: 'some_body', mediaIndex: 0 },
      { permalink: 'https://www.instagram.com/p/C8abcDEfgHi/', mediaIndex: 1 },
      { permalink: 'https://www.instagram.com/p/C8abcDEfgHi/', mediaIndex: 2 },
      { postId: 'B1graphGRAP', author: 'older_body', mediaIndex: 1, postedAt: '2023-07-22T04:26:40.000Z' },
      { postId: 'B1graphGRAP', author: 'older_body', mediaIndex: 2 },
      { postId: 'Cpolaris123', author: null, postedAt: null },
      { platform: 'threads.com', permalink: 'https://www.threads.com/@some_body/post/C8abcDEfgHi' },
    ]);
  });

  it('refuses each line that holds no video with its number and a reason', () => {
    const picture = { extended_entities: { media: [given.xMedia('photo')] }, entities: { media: [] } };
    const text = [
      line('twitter.com', given.xTweet({ legacy: picture })),
      '{"source_platform": "twitter.com", "data":',
      line('linkedin.com', { any: 1 }),
      line('tiktok.com', given.tiktokPost({ imagePost: { images: [] } })),
      line('instagram.com', { ...given.instagramPost(), code: null }),
      line('instagram.com', { nothing: 'that we know' }),
      '{"source_platform": 7, "data": {}}',
      line('toString', { any: 1 }),
      '',
      line('tiktok.com', given.tiktokPost()),
    ].join('\r\n');
    const { findings } = read(text);
    expect(findings.map((one) => (one.found ? one.line : [one.refused.line, one.refused.refusal]))).toEqual([
      [1, 'no-video'],
      [2, 'not-json'],
      [3, 'other-platform'],
      [4, 'no-video'],
      [5, 'nameless-post'],
      [6, 'not-a-record'],
      [7, 'not-a-record'],
      [8, 'other-platform'],
      10,
    ]);
  });

  it('takes over no address but of the web, nothing that is not a text where one belongs, and no endless names', () => {
    const data = given.tiktokPost({
      desc: 'x'.repeat(1_000_000),
      author: { uniqueId: { toString: 'no' } },
      video: { playAddr: 'javascript:alert(1)', downloadAddr: 5 },
      createTime: 'yesterday',
      __proto__: { polluted: true },
    });
    const [finding] = read(line('tiktok.com', data)).findings;
    expect(finding?.found?.origin).toMatchObject({ mediaUrl: null, post: { author: null, postedAt: null } });
    expect(finding?.found?.name.length).toBeLessThanOrEqual(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
