import { expect, it } from 'vitest';
import { foundOnPage, isTheVideo } from '../../../../src/extension/background/casework/page-video';
import { unknownPost, type Post } from '../../../../src/extension/messages/post';
import type { VideoRecord } from '../../../../src/extension/messages/video-record';

function record(part: Partial<VideoRecord>): VideoRecord {
  return {
    ...{
      videoId: 'v',
      tabId: 1,
      frameId: 0,
      pageUrl: 'https://x.com/some',
      mediaUrl: 'blob:https://x.com/1',
      title: 'Some / X',
    },
    ...{ demanded: false, post: null, state: 'looking', verdict: null, stable: false, problem: null, pixels: 'player' },
    ...{ thumbnail: null, firstSeenAtMs: 1, updatedAtMs: 1, known: 'here', measuredAtMs: null },
    ...part,
  };
}
const post: Post = { ...unknownPost('x'), author: 'some', postId: '18', permalink: 'https://x.com/some/status/18' };

it('a video of a page becomes an item of the page it was seen on', () => {
  expect(foundOnPage(record({ post }))).toMatchObject({
    ...{ name: '@some · Some / X', state: 'elsewhere' },
    origin: { pageUrl: 'https://x.com/some', mediaUrl: null, post: { platform: 'x', postId: '18' }, file: null },
  });
  const other = foundOnPage(record({ post: unknownPost('generic'), pageUrl: 'https://news.example.org/a' }));
  expect(other.origin.post?.platform).toBe('news.example.org');
});

it('the video of an item is known by its post alone where it has one', () => {
  const { origin } = foundOnPage(record({ post }));
  expect(isTheVideo(origin, record({ post }), false)).toBe(true);
  expect(isTheVideo(origin, record({ post: { ...post, mediaIndex: 1 } }), true)).toBe(false);
  expect(isTheVideo(origin, record({ post: { ...post, postId: '19' } }), true)).toBe(false);
  expect(isTheVideo(origin, record({ post: null }), true)).toBe(false);
});

it('without a post, by its file, or by being the only one', () => {
  const { origin } = foundOnPage(record({ mediaUrl: 'https://cdn.example.org/a.mp4' }));
  expect(isTheVideo(origin, record({ mediaUrl: 'https://cdn.example.org/a.mp4' }), false)).toBe(true);
  expect(isTheVideo(origin, record({ mediaUrl: 'https://cdn.example.org/b.mp4' }), false)).toBe(false);
  expect(isTheVideo(origin, record({}), true)).toBe(true);
});
