import { describe, expect, it } from 'vitest';
import { covers } from '../../../../src/extension/platform/match-patterns';
import {
  FEED_IDS,
  feedAt,
  FEEDS,
  grantedMatches,
  LOCAL_MODE,
  originsForHost,
  originsForPage,
  originsOf,
  pagePatterns,
  watchedMatches,
} from '../../../../src/extension/platform/sites';

describe('pages of the feeds', () => {
  it.each([
    ['https://x.com/home', 'x'],
    ['https://mobile.twitter.com/a', 'x'],
    ['https://www.youtube.com/watch?v=1', 'youtube'],
    ['https://www.instagram.com/reel/1', 'instagram'],
    ['https://www.tiktok.com/@a/video/1', 'tiktok'],
    ['https://m.facebook.com/watch', 'facebook'],
    ['https://old.reddit.com/r/a', 'reddit'],
  ])('%s is one of %s', (url, id) => expect(feedAt(url)?.id).toBe(id));

  it.each([
    'http://x.com/',
    'https://notx.com/',
    'https://x.com.evil.example/',
    'https://evil.example/?https://x.com/',
    'http://localhost:8080/',
    'https://video.twimg.com/a.mp4',
    'chrome://settings',
    '',
  ])('%s is none', (url) => expect(feedAt(url)).toBeNull());
});

describe('what is granted at install', () => {
  it('is nothing in the build that ships', () => expect(grantedMatches('production')).toEqual([]));

  it('is the feeds and this machine in the local build', () => {
    const granted = grantedMatches(LOCAL_MODE);
    for (const url of [
      'https://x.com/',
      'https://video.twimg.com/a',
      'http://localhost:8080/',
      'http://127.0.0.1:1/',
    ]) {
      expect(covers(granted, url), url).toBe(true);
    }
    expect(covers(granted, 'https://example.com/')).toBe(false);
    expect(granted).toEqual([...originsOf('all'), ...watchedMatches(LOCAL_MODE).slice(-2)]);
  });
});

describe('what is asked for', () => {
  it('is the pages and the media of a feed in one question', () => {
    expect(originsOf(['x'])).toEqual(['https://*.x.com/*', 'https://*.twitter.com/*', 'https://*.twimg.com/*']);
    expect(originsForPage('https://x.com/home')).toEqual(originsOf(['x']));
  });

  it('is each pattern once for all feeds', () => {
    const all = originsOf('all');
    expect(all).toEqual(originsOf(FEED_IDS));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('https://*.fbcdn.net/*');
    expect(FEEDS.every(({ pages, media }) => [...pages, ...media].every((pattern) => all.includes(pattern)))).toBe(
      true,
    );
  });

  it('is the host alone anywhere else', () => {
    expect(originsForPage('https://news.example:8443/a?b')).toEqual(['*://news.example/*']);
    expect(originsForHost('http://cdn.example/v.mp4')).toEqual(['*://cdn.example/*']);
  });

  it.each(['blob:https://x.com/1', 'chrome://settings', 'object:3', ''])('is nothing for %s', (url) =>
    expect(originsForPage(url)).toEqual([]),
  );
});

describe('patterns', () => {
  it('of media hosts are not those of pages to watch', () => {
    expect(pagePatterns(originsOf(['x', 'reddit']))).toEqual([
      'https://*.x.com/*',
      'https://*.twitter.com/*',
      'https://*.reddit.com/*',
    ]);
    expect(pagePatterns(['*://a.example/*'])).toEqual(['*://a.example/*']);
  });
});
