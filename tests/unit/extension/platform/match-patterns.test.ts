import { describe, expect, it } from 'vitest';
import { covers, isWithdrawn } from '../../../../src/extension/platform/match-patterns';

describe('covers', () => {
  it.each([
    ['https://*.x.com/*', 'https://x.com/home'],
    ['https://*.x.com/*', 'https://mobile.x.com/home'],
    ['*://a.example/*', 'http://a.example:8080/'],
    ['*://*/*', 'http://a.example/'],
    ['<all_urls>', 'https://a.example/'],
  ])('%s: %s', (pattern, url) => expect(covers([pattern], url)).toBe(true));

  it.each([
    ['https://*.x.com/*', 'http://x.com/home'],
    ['https://*.x.com/*', 'https://notx.com/'],
    ['https://*.x.com/*', 'https://x.com.evil.example/'],
    ['https://*.x.com/*', 'https://evil.example/?https://x.com/'],
    ['*://a.example/*', 'https://b.a.example/'],
    ['<all_urls>', 'chrome://settings'],
    ['*://*/*', ''],
  ])('%s: not %s', (pattern, url) => expect(covers([pattern], url)).toBe(false));
});

describe('isWithdrawn', () => {
  it('is true where nothing else covers the page', () => {
    expect(isWithdrawn('https://a.example', ['*://a.example/*'], ['*://b.example/*'])).toBe(true);
  });
  it('is false where another pattern still does, and for pages of other sites', () => {
    expect(isWithdrawn('https://a.example', ['*://a.example/*'], ['*://*/*'])).toBe(false);
    expect(isWithdrawn('https://c.example', ['*://a.example/*'], [])).toBe(false);
  });
});
