import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chooseSite } from '../../../../../src/extension/content/sites/choose-site';
import { PAGE_CASES, type Expected } from '../../../../fixtures/sites/cases';

const FOLDER = new URL('../../../../fixtures/sites/', import.meta.url);

/** Shadow roots as the templates of the page declare them, which this parser leaves to us. */
function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const shadow = template.parentElement!.attachShadow({ mode: 'open' });
    shadow.innerHTML = template.innerHTML;
    template.remove();
    attachShadowRoots(shadow);
  }
}

function videosIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'video' ? [element] : []),
    ...(element.shadowRoot ? videosIn(element.shadowRoot) : []),
  ]);
}

function load(file: string, url: URL): Document {
  const { document } = parseHTML(readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8'));
  Object.defineProperty(document, 'location', { value: url });
  attachShadowRoots(document);
  return document;
}

describe.each(PAGE_CASES)('$file', ({ file, url, videos }) => {
  it('is read as it is meant', () => {
    const page = new URL(url);
    const site = chooseSite(page.hostname);
    const read = videosIn(load(file, page)).map((video): [string, Expected] => {
      const { post, identity, sure } = site.read(video, page);
      return [video.id, { ...post, identity, sure, counts: site.counts(video), insetY: site.inset(video).y }];
    });
    expect(Object.fromEntries(read)).toEqual(videos);
  });
});

describe('signs that something else plays in the same element', () => {
  it('are the player’s class and the page’s video on YouTube', () => {
    const [video] = videosIn(load('youtube/watch.html', new URL('https://www.youtube.com/watch?v=aaaaaaaaaa1')));
    const signs = chooseSite('www.youtube.com').signs(video!);
    expect(signs.map(({ element, attribute }) => `${element.id || element.localName} ${attribute}`)).toEqual([
      'movie_player class',
      'ytd-watch-flexy video-id',
    ]);
  });

  it('are not there on other sites', () => {
    const [video] = videosIn(load('x/viewer.html', new URL('https://x.com/a/status/1')));
    expect(chooseSite('x.com').signs(video!)).toEqual([]);
  });
});

describe('any other layout', () => {
  it.each(['x.com', 'www.instagram.com', 'www.tiktok.com', 'www.youtube.com', 'www.facebook.com', 'www.reddit.com'])(
    'is an unknown post on %s, and its videos count',
    (host) => {
      const page = new URL(`https://${host}/some/new/place`);
      const [video] = videosIn(load('generic/news.html', page));
      const site = chooseSite(host);
      expect(site.read(video!, page)).toMatchObject({
        post: { permalink: null, author: null, postId: null, postedAt: null },
        identity: null,
      });
      expect(site.counts(video!)).toBe(true);
    },
  );

  it('never throws, even where the page breaks the platform itself', () => {
    const broken = new Proxy({} as Element, {
      get: () => {
        throw new Error('detached');
      },
    });
    for (const host of [
      'x.com',
      'www.instagram.com',
      'www.tiktok.com',
      'm.youtube.com',
      'www.facebook.com',
      'old.reddit.com',
    ]) {
      const site = chooseSite(host);
      expect(site.read(broken, new URL(`https://${host}/`)).post.postId).toBeNull();
      expect(site.counts(broken)).toBe(true);
      expect(site.inset(broken)).toEqual({ x: 8, y: 8 });
      expect(site.signs(broken)).toEqual([]);
    }
  });

  it('goes by the host name alone', () => {
    expect(chooseSite('x.com.evil.example').id).toBe('generic');
    expect(chooseSite('notx.com').id).toBe('generic');
    expect(chooseSite('mobile.twitter.com').id).toBe('x');
    expect(chooseSite('www.youtube-nocookie.com').id).toBe('youtube');
  });
});
