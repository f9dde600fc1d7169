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
    ['a frame of an endless burst', { type: 'frame', videoId, frame, more: -1 }],
    ['an unknown reason', { type: 'blocked', videoId, reason: 'because' }],
  ])('%s does not', (_name, message) => expect(parseUpward(message)).toBeNull());

  it('texts are cut to a size that storage bears', () => {
    const message = parseUpward({ type: 'watch', video: { ...video, title: 'x'.repeat(10_000) } });
    expect(message?.type === 'watch' && message.video.title.length).toBe(300);
  });
});
