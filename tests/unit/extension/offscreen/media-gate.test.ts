import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchWatched, mayPass, openWatched } from '../../../../src/extension/offscreen/media-gate';

const leave = vi.hoisted(() => ({ granted: false }));
vi.mock('wxt/browser', () => ({
  browser: { permissions: { contains: () => Promise.resolve(leave.granted) } },
}));
afterEach(() => {
  leave.granted = false;
  vi.unstubAllGlobals();
});

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

describe('a file', () => {
  const url = 'https://cdn.example/a.mp4';
  const watched = { mediaUrl: url, pageUrl };

  it.each([
    ['site-blocks-reading', 'needs-permission'],
    ['not-loaded', 'not-loaded'],
    ['no-pictures', 'no-pictures'],
  ] as const)('on a host without leave, of a video of which the page said %s: %s', async (said, told) => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('nobody is asked without leave')));
    expect(await openWatched(url, watched, said)).toEqual({ blocked: told });
  });

  it('is fetched with leave, without cookies, and not beyond a GiB', async () => {
    leave.granted = true;
    const asked: (RequestInit | undefined)[] = [];
    let left = 4;
    const read = (): Promise<unknown> =>
      Promise.resolve((left -= 1) < 0 ? { done: true } : { done: false, value: { byteLength: 2 ** 29 } });
    vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
      asked.push(init);
      return Promise.resolve({ ok: true, headers: new Headers(), body: { getReader: () => ({ read }) } });
    });
    const took = vi.fn();
    const { signal } = new AbortController();
    expect(await fetchWatched(url, watched, took, signal)).toEqual({ problem: 'too-large' });
    expect(took).toHaveBeenCalledTimes(2);
    expect(asked).toMatchObject([{ credentials: 'omit' }]);
  });
});
