import { describe, expect, it } from 'vitest';
import { fileKeyOf, mediaKeysOf, postKeyOf } from '../../../../src/extension/messages/media-key';
import type { Post } from '../../../../src/extension/messages/post';

const post = (part: Partial<Post> = {}): Post => ({
  ...{ site: 'x', permalink: null, author: null, postId: '1790', postedAt: null, mediaIndex: 0, aiLabel: null },
  ...part,
});
const YOUTUBE = 'https://rr3---sn-4g5e6nsz.googlevideo.com/videoplayback';

describe('the same file keeps its key', () => {
  it.each<[string, string, string]>([
    [
      'with another signature on X',
      'https://video.twimg.com/ext_tw_video/17/pu/vid/avc1/720x1280/kX9sQe2LwY3zTq1B.mp4?tag=12',
      'https://video.twimg.com/ext_tw_video/17/pu/vid/avc1/720x1280/kX9sQe2LwY3zTq1B.mp4?tag=14',
    ],
    [
      'from another machine of Instagram, signed anew',
      'https://scontent-fra3-1.cdninstagram.com/o1/v/t16/f2/m86/AQNa3fJk92kQwe.mp4?efg=eyJ2&oh=00_AY&oe=6700',
      'https://scontent-ber1-2.cdninstagram.com/o1/v/t16/f2/m86/AQNa3fJk92kQwe.mp4?efg=eyJ2&oh=11_BZ&oe=6812',
    ],
    [
      'signed in its path on TikTok',
      'https://v19.tiktokcdn.com/0123456789abcdef0123456789abcdef/65a1b2c3/video/tos/maliva/oEAfDgzBIQEMEE/?a=1233&br=900',
      'https://v77.tiktokcdn.com/fedcba9876543210fedcba9876543210/66a1b2c4/video/tos/maliva/oEAfDgzBIQEMEE/?a=1233&br=400',
    ],
    [
      'with another expiry and range on YouTube',
      `${YOUTUBE}?expire=17&id=o-AbCdEf&itag=18&range=0-999&rn=1&sig=A`,
      `${YOUTUBE.replace('rr3', 'rr9')}?sig=B&itag=18&id=o-AbCdEf&expire=18&range=1000-1999&rn=2`,
    ],
    ['at another moment of itself', 'https://a.example/clip.mp4#t=10', 'https://a.example/clip.mp4'],
    ['reached from elsewhere', 'https://a.example/clip.mp4?utm_source=feed&fbclid=1', 'https://a.example/clip.mp4'],
    ['with parameters in another order', 'https://a.example/v?id=4&q=hd', 'https://a.example/v?q=hd&id=4'],
    [
      'signed by a store',
      'https://b.s3.amazonaws.com/c.mp4?X-Amz-Date=1&X-Amz-Signature=2',
      'https://b.s3.amazonaws.com/c.mp4?X-Amz-Date=3&X-Amz-Signature=4',
    ],
    [
      'signed by CloudFront',
      'https://d1.cloudfront.net/c.mp4?Expires=1&Signature=2&Key-Pair-Id=K',
      'https://d1.cloudfront.net/c.mp4?Expires=3&Signature=4&Key-Pair-Id=K',
    ],
  ])('%s', (_name, one, other) => {
    expect(fileKeyOf(one)).not.toBeNull();
    expect(fileKeyOf(other)).toBe(fileKeyOf(one));
  });
});

describe('different files never share a key', () => {
  it.each<[string, string, string]>([
    ['another video of YouTube', `${YOUTUBE}?id=o-A&itag=18`, `${YOUTUBE}?id=o-B&itag=18`],
    ['named in the path', `${YOUTUBE}/id/o-A/itag/18/`, `${YOUTUBE}/id/o-B/itag/18/`],
    ['another encoding', `${YOUTUBE}?id=o-A&itag=18`, `${YOUTUBE}?id=o-A&itag=22`],
    ['named in the query', 'https://a.example/play?v=1', 'https://a.example/play?v=2'],
    ['named by a word that may mean anything', 'https://a.example/v?policy=1', 'https://a.example/v?policy=2'],
    ['named by what looks like an expiry', 'https://a.example/v?expires=1', 'https://a.example/v?expires=2'],
    [
      'named in the query of a site whose paths name files',
      'https://v16.tiktokcdn.com/play/?video_id=v10044',
      'https://v16.tiktokcdn.com/play/?video_id=v10045',
    ],
    ['the same name on two hosts', 'https://v.redd.it/8rk2m9x7q1z51/a.mp4', 'https://i.redd.it/8rk2m9x7q1z51/a.mp4'],
    [
      'a host that only ends alike',
      'https://video.twimg.com/kX9sQe2LwY3zTq1B.mp4?v=1',
      'https://evilvideo.twimg.com.a.example/kX9sQe2LwY3zTq1B.mp4?v=1',
    ],
    ['names that differ in case', 'https://a.example/Clip.mp4', 'https://a.example/clip.mp4'],
    ['other ports', 'http://127.0.0.1:81/clip.mp4', 'http://127.0.0.1:82/clip.mp4'],
  ])('%s', (_name, one, other) => {
    expect(fileKeyOf(one)).not.toBeNull();
    expect(fileKeyOf(other)).not.toBe(fileKeyOf(one));
  });
});

describe('no whole file', () => {
  it.each([
    '',
    'blob:https://x.com/3f0e7b6e-6a5f-4f0a-9e53-0a4c7d0f9a11',
    'data:video/mp4;base64,AAAA',
    'mediastream:1',
    'https://',
    'https://a.example/live/index.m3u8',
    'https://a.example/manifest.mpd?id=3',
    'https://a.example/segment-14.ts',
    'https://a.example/chunk-7.m4s',
    'https://v.redd.it/8rk2m9x7q1z51/HLSPlaylist.m3u8?a=1',
    'https://a.example/proxy?url=https://b.example/index.m3u8',
    `${YOUTUBE}?itag=18`,
    `${YOUTUBE}?id=o-A&itag=18&sq=14`,
    `${YOUTUBE}?id=o-A&itag=18&live=1`,
    'https://rr3---sn-4g5e6nsz.googlevideo.com/initplayback?id=o-A&itag=18',
  ])('is behind %j', (address) => expect(fileKeyOf(address)).toBeNull());
});

describe('the key of a video in a post', () => {
  it('is made of site, post and place', () => {
    expect(postKeyOf(post({ mediaIndex: 2 }))).toBe('x:1790:2');
    expect(postKeyOf(post({ site: 'tiktok' }))).not.toBe(postKeyOf(post()));
    expect(postKeyOf(post({ postId: '1:0' }))).not.toBe(postKeyOf(post({ postId: '1', mediaIndex: 0 })));
  });

  it('is missing where the page does not tell', () => {
    expect([postKeyOf(null), postKeyOf(post({ postId: null })), postKeyOf(post({ postId: '' }))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is there without a file', () => {
    expect(mediaKeysOf(post(), 'blob:https://x.com/1')).toEqual({ file: null, post: 'x:1790:0' });
  });
});
