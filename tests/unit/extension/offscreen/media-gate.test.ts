import { expect, it } from 'vitest';
import { mayPass } from '../../../../src/extension/offscreen/media-gate';

const pageUrl = 'https://site.example/feed';

it.each(['https://cdn.example/a.mp4', 'http://cdn.example/a.mp4?sig=1#t=3'])(
  'the address that the page announced passes: %s',
  (url) => {
    expect(mayPass(url, { mediaUrl: url, pageUrl })).toBe(true);
  },
);

it.each([
  ['another address', 'https://cdn.example/b.mp4', 'https://cdn.example/a.mp4'],
  ['a file of the machine', 'file:///etc/passwd', 'file:///etc/passwd'],
  ['a page of an extension', 'chrome-extension://abc/popup.html', 'chrome-extension://abc/popup.html'],
  ['a blob', 'blob:https://site.example/1', 'blob:https://site.example/1'],
  ['what is no address', 'clip', 'clip'],
  ['a name and a password', 'https://user:secret@cdn.example/a.mp4', 'https://user:secret@cdn.example/a.mp4'],
  ["the user's router", 'http://192.168.0.1/reboot', 'http://192.168.0.1/reboot'],
  ['this machine', 'https://localhost:8443/a.mp4', 'https://localhost:8443/a.mp4'],
])('%s does not', (_what, url, mediaUrl) => expect(mayPass(url, { mediaUrl, pageUrl })).toBe(false));

it("a page of the user's own network may show files of it", () => {
  const url = 'http://192.168.0.7/a.mp4';
  expect(mayPass(url, { mediaUrl: url, pageUrl: 'http://nas.local/films' })).toBe(true);
  expect(mayPass(url, { mediaUrl: url, pageUrl: '' })).toBe(false);
});
