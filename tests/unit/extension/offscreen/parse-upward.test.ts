import { describe, expect, it } from 'vitest';
import { parseUpward } from '../../../../src/extension/offscreen/parse-upward';

const videoId = '3f0e7b6e-6a5f-4f0a-9e53-0a4c7d0f9a11';
const video = {
  videoId,
  fresh: false,
  pageUrl: 'https://x.com/',
  mediaUrl: 'blob:https://x.com/1',
  title: 'Home',
  post: null,
  durationS: 12.5,
};
const post = {
  ...{ site: 'x', permalink: 'https://x.com/nora_fjeld/status/2028047592968946664', author: 'nora_fjeld' },
  ...{ postId: '2028047592968946664', postedAt: '2026-03-01T10:00:00.123Z', mediaIndex: 0, aiLabel: null },
};
const frame = {
  format: 'RGBA',
  width: 1,
  height: 1,
  layout: [{ offset: 0, stride: 4 }],
  color: { matrix: 'bt601', fullRange: true },
  data: new ArrayBuffer(4),
  mediaTimeS: 0.5,
};

describe('messages from a page', () => {
  it.each([
    { type: 'watch', video },
    { type: 'frame', videoId, frame, more: 5 },
    { type: 'settle', videoId },
    { type: 'attention', focused: true, hidden: false },
    { type: 'read-file', videoId, url: 'https://video.twimg.com/a.mp4', mediaTimeS: 1, otherwise: 'no-pictures' },
    { type: 'post', videoId, post },
    { type: 'watch', video: { ...video, post } },
    { type: 'blocked', videoId, reason: 'protected' },
    { type: 'end', videoId },
  ])('$type passes', (message) => expect(parseUpward(message)).toEqual(message));

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an unknown type', { type: 'open', videoId }],
    ['an id that is none', { type: 'end', videoId: '7' }],
    [
      'an address of the machine',
      { type: 'read-file', videoId, url: 'file:///etc/passwd', mediaTimeS: 0, otherwise: 'not-loaded' },
    ],
    [
      'an address of ours',
      { type: 'read-file', videoId, url: 'chrome-extension://abc/popup.html', mediaTimeS: 0, otherwise: 'not-loaded' },
    ],
    ['a frame without bytes', { type: 'frame', videoId, frame: { ...frame, data: [0, 0, 0, 0] }, more: 0 }],
    ['a frame at no time', { type: 'frame', videoId, frame: { ...frame, mediaTimeS: NaN }, more: 0 }],
    ['a frame without a row', { type: 'frame', videoId, frame: { ...frame, height: 0 }, more: 0 }],
    ['a frame of a million rows', { type: 'frame', videoId, frame: { ...frame, height: 1e6 }, more: 0 }],
    ['a frame of an endless burst', { type: 'frame', videoId, frame, more: -1 }],
    ['an unknown reason', { type: 'blocked', videoId, reason: 'because' }],
  ])('%s does not', (_name, message) => expect(parseUpward(message)).toBeNull());

  it.each([
    'javascript:alert(1)',
    'http://x.com/a',
    'chrome-extension://abc/popup.html',
    `https://x.com/${'a'.repeat(600)}`,
  ])('a post that claims to be at %s is at no place, and costs no scan', (permalink) => {
    const message = parseUpward({ type: 'post', videoId, post: { ...post, permalink } });
    expect(message).toMatchObject({ type: 'post', post: { permalink: null, author: 'nora_fjeld' } });
  });

  it('texts are cut to a size that storage bears', () => {
    const message = parseUpward({ type: 'watch', video: { ...video, title: 'x'.repeat(10_000) } });
    expect(message?.type === 'watch' && message.video.title.length).toBe(300);
  });

  it('marks that turn the words after them are taken out of texts', () => {
    const message = parseUpward({ type: 'watch', video: { ...video, title: 'a\u202eb\u2067c' } });
    expect(message?.type === 'watch' && message.video.title).toBe('abc');
  });

  it('an address that is too long is none, and no other one', () => {
    const mediaUrl = `https://cdn.example/${'a'.repeat(4000)}`;
    const message = parseUpward({ type: 'watch', video: { ...video, mediaUrl } });
    expect(message?.type === 'watch' && message.video.mediaUrl).toBe('');
  });
});
