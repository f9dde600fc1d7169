import { describe, expect, it } from 'vitest';
import {
  covers,
  grantedMatches,
  LOCAL_MODE,
  mediaSources,
  watchedMatches,
} from '../../../../src/extension/platform/sites';

describe('which pages are watched', () => {
  const watched = watchedMatches('production');

  it.each([
    'https://x.com/home',
    'https://mobile.twitter.com/a',
    'https://www.youtube.com/watch?v=1',
    'https://www.instagram.com/reel/1',
    'https://www.tiktok.com/@a/video/1',
    'https://m.facebook.com/watch',
    'https://old.reddit.com/r/a',
  ])('%s', (url) => expect(covers(watched, url)).toBe(true));

  it.each([
    'http://x.com/',
    'https://notx.com/',
    'https://x.com.evil.example/',
    'https://evil.example/?https://x.com/',
    'http://localhost:8080/',
    'chrome://settings',
    '',
  ])('not %s', (url) => expect(covers(watched, url)).toBe(false));

  it('pages on this machine in a local build alone', () => {
    expect(covers(watchedMatches(LOCAL_MODE), 'http://localhost:8080/feed')).toBe(true);
    expect(covers(watchedMatches(LOCAL_MODE), 'http://127.0.0.1:1/')).toBe(true);
    expect(watchedMatches(LOCAL_MODE).filter((match) => !watched.includes(match))).toHaveLength(2);
    expect(grantedMatches(LOCAL_MODE).filter((match) => !grantedMatches('production').includes(match))).toHaveLength(2);
  });
});

describe('the hosts that the security policy lets through', () => {
  it('are those that the manifest asks leave for', () => {
    expect(mediaSources('production')).toHaveLength(grantedMatches('production').length);
    expect(mediaSources('production').every((source) => /^https:\/\/\*\.[a-z0-9.-]+$/.test(source))).toBe(true);
    expect(mediaSources(LOCAL_MODE)).toContain('http://localhost:*');
  });
});
